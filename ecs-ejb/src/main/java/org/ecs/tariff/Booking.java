package org.ecs.tariff;

/** Which reservations an element prices; an element without one prices the session itself. */
public enum Booking {
  /** A reservation, used or not. */
  RESERVATION,
  /** A reservation that expired unused; goes before {@link #RESERVATION} then. */
  RESERVATION_EXPIRES
}
