package org.ecs.session;

/** REQUESTED, then ACTIVE or REFUSED; an active one ends in exactly one of the others. */
public enum ReservationState {
  /** The station has not answered yet. */
  REQUESTED,
  ACTIVE,
  REFUSED,
  USED,
  CANCELLED,
  EXPIRED;

  public boolean isOpen() {
    return this == REQUESTED || this == ACTIVE;
  }
}
