package org.ecs.subscriber;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list wants, and in which order; null or empty: any. The text is read as the
 * search reads it.
 */
public record AccountFilter(
    String text,
    @Nullable AccountState state,
    @Nullable BillingMode billingMode,
    String tariffCode,
    Order order) {

  /** By account number, by name, or the newest first. */
  public enum Order {
    NUMBER,
    NAME,
    NEWEST
  }
}
