package org.ecs.ledger;

/** OPEN, then exactly one of the others: used and paid, given back unused, or lasted too long. */
public enum HoldState {
  OPEN,
  SETTLED,
  RELEASED,
  EXPIRED
}
