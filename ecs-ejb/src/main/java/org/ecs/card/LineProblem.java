package org.ecs.card;

/** Why a line of a card file makes no card. */
public enum LineProblem {
  ID_MISSING,
  ID_MALFORMED,
  PRINTED_TOO_LONG,
  KIND_UNKNOWN,
  VALIDITY_MALFORMED,
  TWICE_IN_FILE,
  ALREADY_THERE
}
