package org.ecs.card;

import org.jspecify.annotations.Nullable;

/** Which cards of a pool a list shows, and in what order; an empty text and null stand for all. */
public record CardFilter(
    long pool, String text, @Nullable CardState state, @Nullable CardKind kind, Order order) {

  /** What a list is sorted by. */
  public enum Order {
    PRINTED("c.printedNumber, c.id"),
    ID("c.id"),
    STATE("c.state, c.printedNumber, c.id"),
    HOLDER("a.number, c.id"),
    VALID_UNTIL("c.validUntil, c.id");

    private final String by;

    Order(String by) {
      this.by = by;
    }

    String by() {
      return by;
    }
  }
}
