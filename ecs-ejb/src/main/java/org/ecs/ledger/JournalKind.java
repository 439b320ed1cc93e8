package org.ecs.ledger;

/** Why something was booked. */
public enum JournalKind {
  USAGE,
  MONEY_IN,
  MONEY_OUT,
  ADJUSTMENT,
  REVERSAL,
  INVOICING
}
