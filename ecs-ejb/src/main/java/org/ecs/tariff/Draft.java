package org.ecs.tariff;

import java.time.Instant;

/** A line while a sweep still adds to it, counted in units (µWh, ns, pieces). */
final class Draft {

  final Dimension dimension;
  final Component component;
  final boolean reservation;
  final long from;

  private long to;
  private long units;
  private long surplus;
  private int turn;
  private boolean isOpen = true;

  Draft(Dimension dimension, Component component, boolean reservation, long from) {
    this.dimension = dimension;
    this.component = component;
    this.reservation = reservation;
    this.from = from;
  }

  void grow(long more, long until, int newTurn) {
    units += more;
    to = until;
    turn = newTurn;
  }

  /** Other volume of this dimension came between: what follows is another line. */
  void close() {
    isOpen = false;
  }

  boolean takes(Component other) {
    return isOpen && component.equals(other);
  }

  boolean isOf(Dimension other, boolean reserved) {
    return dimension == other && reservation == reserved;
  }

  /** ENERGY is stepped on its own, TIME and PARKING_TIME together, reserved TIME on its own. */
  boolean isSteppedWith(Draft other) {
    return reservation == other.reservation
        && (dimension == Dimension.ENERGY) == (other.dimension == Dimension.ENERGY)
        && (dimension == Dimension.FLAT) == (other.dimension == Dimension.FLAT);
  }

  boolean isAfter(Draft other) {
    return turn > other.turn;
  }

  /** Rounds the total of this line's dimension up to a multiple of its step; exact ones stay. */
  void roundUp(long total) {
    long step = component.stepSize() * dimension.unitsPerStep();
    surplus = (step - total % step) % step;
  }

  long units() {
    return units;
  }

  Line line(TariffTerms terms, Instant origin) {
    return new Line(
        dimension,
        reservation,
        origin.plusNanos(from),
        origin.plusNanos(to),
        dimension.volume(units + surplus),
        dimension.volume(surplus),
        component.price(),
        terms.vatRate(component),
        terms.taxMode());
  }
}
