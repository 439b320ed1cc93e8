package org.ecs.ledger;

/** The kinds of what money is held for. */
public enum PurposeKind {
  SESSION,
  RESERVATION
}
