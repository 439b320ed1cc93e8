package org.ecs.card;

/**
 * SUBSCRIBER cards charge at active stations; TEST cards only at stations under test, and are not
 * billed.
 */
public enum CardKind {
  SUBSCRIBER,
  TEST
}
