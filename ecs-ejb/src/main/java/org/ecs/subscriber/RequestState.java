package org.ecs.subscriber;

/**
 * NEW (e-mail not confirmed) → CONFIRMED ⇄ ASKED_BACK → APPROVED or REJECTED; what is not confirmed
 * or answered in time is EXPIRED.
 */
public enum RequestState {
  NEW,
  CONFIRMED,
  ASKED_BACK,
  APPROVED,
  REJECTED,
  EXPIRED
}
