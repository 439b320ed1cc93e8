package org.ecs.subscriber;

/** ACTIVE, SUSPENDED (dunning or agent) and back, CLOSED for ever. */
public enum AccountState {
  ACTIVE,
  SUSPENDED,
  CLOSED
}
