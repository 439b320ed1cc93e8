package org.ecs.station.job;

/** WAITING for the station, ASKED, UNDER_WAY with its file, and then DONE or FAILED. */
public enum PartState {
  WAITING,
  ASKED,
  UNDER_WAY,
  DONE,
  FAILED
}
