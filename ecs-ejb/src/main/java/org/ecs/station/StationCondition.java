package org.ecs.station;

/** How a station is, the worst first: the order in which an operator wants to see them. */
public enum StationCondition {
  /** Connected, and a connector says that it is broken. */
  FAULTED,
  /** Open for subscribers, but not connected. */
  OFFLINE,
  CHARGING,
  /** Connected, nobody charges. */
  READY,
  /** Not open for subscribers and not connected: nobody expects anything of it. */
  RESTING
}
