package org.ecs.session;

/** Why a station did not reserve a connector (OCPP 1.6 §7.35). */
public enum ReservationRefusal {
  /** In use, or reserved for somebody else. */
  OCCUPIED,
  FAULTED,
  UNAVAILABLE,
  /** The station does not reserve, by its configuration. */
  REJECTED,
  /** The station cannot reserve. */
  NOT_SUPPORTED,
  /** The station did not answer in time. */
  NO_ANSWER
}
