package org.ecs.station;

/** Whose turn it is: of the commands that wait for a station the urgent ones go first. */
public enum Urgency {
  /** Somebody stands at the station. */
  URGENT,
  NORMAL,
  /** One of many, of a job for example. */
  BULK
}
