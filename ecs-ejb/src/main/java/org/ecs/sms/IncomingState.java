package org.ecs.sms;

/** RECEIVED, AT_STATION while the station owes its answer, ANSWERING, then DONE or FAILED. */
public enum IncomingState {
  RECEIVED,
  AT_STATION,
  ANSWERING,
  DONE,
  FAILED
}
