package org.ecs.session;

/** RUNNING until the stop has arrived, then ENDED for ever. */
public enum SessionState {
  RUNNING,
  ENDED
}
