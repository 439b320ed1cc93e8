package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card of a station's local list, and where it stands. */
public record LocalListEntry(
    String card, @Nullable String parent, @Nullable Instant expiresAt, State state) {

  /** Of an entry. */
  public enum State {
    LISTED,
    JOINING,
    CHANGING,
    LEAVING
  }

  /** As the query fills it. */
  public LocalListEntry(
      String card, @Nullable String parent, @Nullable Instant expiresAt, int wanted, String held) {
    this(card, parent, expiresAt, state(wanted == 1, held));
  }

  private static State state(boolean wanted, String held) {
    if (!wanted) {
      return State.LEAVING;
    }
    return switch (held) {
      case "YES" -> State.LISTED;
      case "OLD" -> State.CHANGING;
      default -> State.JOINING;
    };
  }
}
