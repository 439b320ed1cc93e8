package org.ecs.ledger;

/** What becomes of an amount that an account has not got. */
public enum Lack {
  /** Postpaid: its balance goes below zero. */
  OWED,
  /** Prepaid: what is available is taken, the rest becomes a receivable. */
  RECEIVABLE,
  /** Nothing is booked: BALANCE_TOO_LOW. */
  REFUSED
}
