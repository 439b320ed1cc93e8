package org.ecs.station;

/** What a station is told, or asked, of its local list. */
enum LocalListStep {
  /** Which version have you? */
  CHECK,
  /** Forget your list; this is the beginning of the new one. */
  WHOLE,
  /** This is what has changed. */
  CHANGE
}
