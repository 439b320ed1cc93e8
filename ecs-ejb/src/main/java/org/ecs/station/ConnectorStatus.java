package org.ecs.station;

/** What a connector says of itself (OCPP 1.6 §7.7); UNKNOWN until it has said something. */
public enum ConnectorStatus {
  UNKNOWN,
  AVAILABLE,
  PREPARING,
  CHARGING,
  SUSPENDED_EV,
  SUSPENDED_EVSE,
  FINISHING,
  RESERVED,
  UNAVAILABLE,
  FAULTED
}
