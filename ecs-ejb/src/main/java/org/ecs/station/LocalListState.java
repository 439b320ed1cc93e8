package org.ecs.station;

/** How a station's local list stands to what it should be. */
public enum LocalListState {
  /** The station has confirmed all that it should hold. */
  IN_STEP,
  /** There is something to tell, or an answer to wait for. */
  PUSHING,
  /** The station has another version than ECS thought: it gets the whole list. */
  MISMATCH,
  /** The station keeps no local list. */
  NOT_SUPPORTED
}
