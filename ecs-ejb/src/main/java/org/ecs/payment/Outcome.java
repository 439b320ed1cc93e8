package org.ecs.payment;

/**
 * What became of an event: it changed something, or said what was known, or it is a doubt that a
 * person looks at, or it came before the capture that it belongs to and waits for it.
 */
public enum Outcome {
  APPLIED,
  IGNORED,
  SUSPECT,
  WAITING
}
