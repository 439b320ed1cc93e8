package org.ecs.station;

/** REQUESTED, SENT, then exactly one of the others. */
public enum CommandState {
  REQUESTED,
  SENT,
  ACCEPTED,
  REJECTED,
  NOT_SUPPORTED,
  FAILED,
  EXPIRED;

  public boolean isOutcome() {
    return this != REQUESTED && this != SENT;
  }
}
