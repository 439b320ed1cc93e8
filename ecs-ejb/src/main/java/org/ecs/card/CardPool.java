package org.ecs.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stock of cards under one name; it runs low, and ceases to, as cards leave and come. */
@Entity
@Table(name = "card_pool")
class CardPool {

  @Id
  @GeneratedValue(generator = "card_pool_seq")
  @SequenceGenerator(name = "card_pool_seq", sequenceName = "card_pool_seq")
  private long id;

  @Column(name = "pool_name")
  private String name;

  private int lowStock;
  private @Nullable Instant lowSince;
  private @Nullable Instant lowToldAt;

  @SuppressWarnings("NullAway")
  protected CardPool() {}

  CardPool(String name) {
    this.name = name;
  }

  /** Fewer cards than this are too few; 0: there are always enough. */
  void warnBelow(int cards) {
    lowStock = cards;
  }

  /** From then on, or (null) no longer: whoever was told of it is told the next time again. */
  void low(@Nullable Instant since) {
    lowSince = since;
    lowToldAt = null;
  }

  void told(Instant at) {
    lowToldAt = at;
  }

  boolean isLow() {
    return lowSince != null;
  }

  int lowStock() {
    return lowStock;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }
}
