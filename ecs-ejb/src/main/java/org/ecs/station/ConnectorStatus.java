package org.ecs.station;

import org.ecs.common.Reason;
import org.jspecify.annotations.Nullable;

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
  FAULTED;

  /**
   * Why no session can start; null: one can, for the cable may be in already, or the connector
   * reserved for whoever comes.
   */
  public @Nullable Reason whyNoStart() {
    return switch (this) {
      case FAULTED -> Reason.CONNECTOR_FAULTED;
      case UNAVAILABLE -> Reason.CONNECTOR_UNAVAILABLE;
      case CHARGING, SUSPENDED_EV, SUSPENDED_EVSE -> Reason.CONNECTOR_OCCUPIED;
      default -> null;
    };
  }
}
