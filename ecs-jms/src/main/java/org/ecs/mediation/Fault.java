package org.ecs.mediation;

import org.ecs.common.Reason;

/**
 * What is wrong with a message, in the classes that all versions of OCPP-J share; each version
 * spells them its own way ({@link Protocol#spell}).
 */
public enum Fault {
  NOT_IMPLEMENTED,
  NOT_SUPPORTED,
  INTERNAL,
  SECURITY,
  /** Not the form that the standard gives this message: no JSON, wrong length, a surplus field. */
  FORMATION,
  /** The right type, a wrong value: too long, not in the enumeration, no time, unknown here. */
  PROPERTY,
  /** A required field is missing. */
  OCCURRENCE,
  /** A number instead of a text, and the like. */
  TYPE,
  GENERIC;

  /** The fault that tells a station of a refusal. */
  public static Fault of(Reason.Kind kind) {
    return switch (kind) {
      case MALFORMED, UNKNOWN -> PROPERTY;
      case FORBIDDEN -> SECURITY;
      case CONFLICT -> GENERIC;
      case UPSTREAM -> INTERNAL;
    };
  }
}
