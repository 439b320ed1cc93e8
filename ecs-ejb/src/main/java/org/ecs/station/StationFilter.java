package org.ecs.station;

import org.jspecify.annotations.Nullable;

/**
 * Which stations a list wants, and in which order.
 *
 * @param text is contained in the identity, the name or the site; empty: any
 * @param condition null: any
 * @param state null: any but RETIRED
 */
public record StationFilter(
    String text, @Nullable StationCondition condition, @Nullable StationState state, Order order) {

  /** By what a list is sorted; the identity decides between equals. */
  public enum Order {
    ATTENTION("attention"),
    IDENTITY("s.identity"),
    NAME("s.name"),
    SITE("p.name"),
    STATE("s.state"),
    LAST_SEEN("s.lastSeenAt desc nulls last");

    private final String clause;

    Order(String clause) {
      this.clause = clause;
    }

    String clause() {
      return clause;
    }
  }

  /** All of them, those that need a look first. */
  public static final StationFilter ALL = new StationFilter("", null, null, Order.ATTENTION);
}
