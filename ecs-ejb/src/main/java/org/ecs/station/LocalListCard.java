package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card that a station holds, should hold, or both. Written in batches by {@link LocalListCards},
 * which see to it that a row that is neither wanted nor held is gone.
 */
@Entity
@Table(name = "local_list_card")
@IdClass(LocalListCard.Key.class)
class LocalListCard {

  @Id private long stationId;

  @Id
  @Column(name = "card_lower_id")
  private String card;

  @Column(name = "rank_no")
  private int rank;

  private @Nullable String parent;
  private @Nullable Instant expiresAt;

  /** 1: the station should hold it, 0: it should not. */
  private int wanted;

  @Enumerated(EnumType.STRING)
  private Held held;

  @Enumerated(EnumType.STRING)
  private @Nullable Sent sent;

  /** What the station has confirmed of the card. */
  enum Held {
    NO,
    /** With another parent or expiry than it should have. */
    OLD,
    YES
  }

  /** What is on the way to the station. */
  enum Sent {
    ADD,
    REMOVE
  }

  record Key(long stationId, String card) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected LocalListCard() {}

  String card() {
    return card;
  }

  boolean isWanted() {
    return wanted == 1;
  }

  boolean isAtStation() {
    return held != Held.NO;
  }

  boolean isAs(ListedCard other) {
    return java.util.Objects.equals(parent, other.parent())
        && java.util.Objects.equals(expiresAt, other.expiry());
  }

  ListedCard told() {
    String shown = card.toUpperCase(java.util.Locale.ROOT);
    return isWanted()
        ? new ListedCard(shown, ListedCard.Status.ACCEPTED, expiresAt, parent)
        : ListedCard.gone(shown);
  }
}
