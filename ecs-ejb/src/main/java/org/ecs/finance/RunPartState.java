package org.ecs.finance;

/** How far a run is with an account; PARKED with a reason, until somebody has it tried again. */
public enum RunPartState {
  PENDING,
  DONE,
  PARKED
}
