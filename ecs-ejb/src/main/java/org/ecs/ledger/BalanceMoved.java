package org.ecs.ledger;

import org.ecs.common.Money;

/**
 * A journal has changed what an account has; fired in the transaction that books it. Not fired for
 * usage that is paid later.
 */
public record BalanceMoved(long journal, JournalKind kind, long owner, Money before, Money after) {

  /** Whether it went from this amount or more to less. */
  public boolean fellBelow(Money amount) {
    return before.compareTo(amount) >= 0 && after.compareTo(amount) < 0;
  }
}
