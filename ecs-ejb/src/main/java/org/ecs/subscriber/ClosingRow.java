package org.ecs.subscriber;

import java.time.Instant;

/** A closed account that waits for its final invoice or for its balance. */
public record ClosingRow(
    AccountId account, String number, ClosingDemand demand, String why, Instant closedAt) {

  /** As the query fills it. */
  public ClosingRow(
      long account, String number, ClosingDemand demand, String why, Instant closedAt) {
    this(new AccountId(account), number, demand, why, closedAt);
  }
}
