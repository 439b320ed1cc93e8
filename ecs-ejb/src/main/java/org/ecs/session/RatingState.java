package org.ecs.session;

/**
 * What became of the money side. OPEN while it runs; RATED: a bill data record exists; UNRATED:
 * rating failed and is tried again; SUSPECT: waits for a review; NOT_BILLED: a test, nothing used,
 * or a reviewer's decision.
 */
public enum RatingState {
  OPEN,
  RATED,
  UNRATED,
  SUSPECT,
  NOT_BILLED
}
