package org.ecs.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A stock of cards under one name. */
@Entity
@Table(name = "card_pool")
class CardPool {

  @Id
  @GeneratedValue(generator = "card_pool_seq")
  @SequenceGenerator(name = "card_pool_seq", sequenceName = "card_pool_seq")
  private long id;

  @Column(name = "pool_name")
  private String name;

  @SuppressWarnings("NullAway")
  protected CardPool() {}

  CardPool(String name) {
    this.name = name;
  }

  long id() {
    return id;
  }
}
