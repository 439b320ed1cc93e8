package org.ecs.card;

/** A blocked card is never unblocked, it is replaced. */
public enum CardState {
  IN_POOL,
  ASSIGNED,
  BLOCKED,
  RETIRED
}
