package org.ecs.ledger;

/**
 * The ledger's accounts: SUBSCRIBER and RECEIVABLE have an owner, the others are the operator's
 * own.
 */
public enum Book {
  SUBSCRIBER,
  RECEIVABLE,
  REVENUE,
  VAT,
  CASH,
  ADJUSTMENT
}
