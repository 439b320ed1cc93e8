package org.ecs.tariff;

/** What goes on at the connector. */
public enum State {
  /** Connected and taking, or asking for, power. */
  CHARGING,
  /** Connected without requesting power. */
  PARKING,
  /** Kept free for a subscriber, not yet connected. */
  RESERVATION
}
