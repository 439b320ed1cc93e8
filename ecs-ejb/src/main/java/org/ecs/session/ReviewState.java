package org.ecs.session;

/** How far a person has got with a stop that matched no session. */
public enum ReviewState {
  OPEN,
  USED,
  DISMISSED
}
