package org.ecs.session;

/** The answer of authorization (OCPP 1.6 §7.2 AuthorizationStatus). */
public enum Verdict {
  ACCEPTED,
  INVALID,
  BLOCKED,
  EXPIRED,
  CONCURRENT
}
