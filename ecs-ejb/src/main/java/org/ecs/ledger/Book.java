package org.ecs.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The ledger's accounts: SUBSCRIBER and RECEIVABLE have an owner, the others are the operator's
 * own. REVENUE is what was rated and not invoiced yet; an invoice moves it to INVOICED. FEES are
 * those of reminders.
 */
public enum Book {
  SUBSCRIBER,
  RECEIVABLE,
  REVENUE,
  INVOICED,
  FEES,
  VAT,
  CASH,
  ADJUSTMENT;

  /** The owner that a posting on this book has. */
  @Nullable Long owner(long account) {
    return this == SUBSCRIBER || this == RECEIVABLE ? account : null;
  }
}
