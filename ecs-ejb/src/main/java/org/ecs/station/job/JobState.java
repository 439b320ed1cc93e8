package org.ecs.station.job;

/** RUNNING, STOPPED and perhaps RUNNING again, DONE when no part is open any more. */
public enum JobState {
  RUNNING,
  STOPPED,
  DONE
}
