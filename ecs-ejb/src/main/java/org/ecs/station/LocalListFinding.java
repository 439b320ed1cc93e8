package org.ecs.station;

/** What the version that a station names says of what it was sent last. */
enum LocalListFinding {
  /** It has arrived. */
  AS_SENT,
  /** It has not. */
  AS_BEFORE,
  /** The station has a list that ECS does not know. */
  OTHERWISE
}
