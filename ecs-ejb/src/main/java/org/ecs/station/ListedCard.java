package org.ecs.station;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card in a station's local list; without a status, a card that a change takes off the list. */
public record ListedCard(
    String card, @Nullable Status status, @Nullable Instant expiry, @Nullable String parent) {

  /** What the station answers for the card while it is offline. */
  public enum Status {
    ACCEPTED,
    BLOCKED,
    EXPIRED,
    INVALID,
    CONCURRENT
  }

  /** A card that is to leave the list. */
  public static ListedCard gone(String card) {
    return new ListedCard(card, null, null, null);
  }

  JsonObject json() {
    var entry = Json.createObjectBuilder().add("card", card);
    if (status != null) {
      entry.add("status", status.name());
    }
    if (expiry != null) {
      entry.add("expiry", expiry.toString());
    }
    if (parent != null) {
      entry.add("parent", parent);
    }
    return entry.build();
  }
}
