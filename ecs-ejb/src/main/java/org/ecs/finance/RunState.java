package org.ecs.finance;

/** How an invoice run is: DONE when no account waits, though some may be parked. */
public enum RunState {
  RUNNING,
  PAUSED,
  DONE
}
