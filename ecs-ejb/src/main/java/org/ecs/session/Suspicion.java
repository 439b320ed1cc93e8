package org.ecs.session;

/** What can be odd about a session, so that a person looks at it before it is billed. */
public enum Suspicion {
  CARD_NOT_ACCEPTED,
  METER_WENT_BACK,
  METER_NEGATIVE,
  STOP_BEFORE_START,
  TIME_IN_FUTURE,
  OVERLAPS_ANOTHER,
  MORE_ENERGY_THAN_POSSIBLE
}
