package org.ecs.tariff;

import static org.ecs.tariff.Usage.rateable;

import java.time.Instant;
import java.util.List;
import org.ecs.common.Energy;

/**
 * A half-open time in one state. Between two readings the meter is taken to have grown evenly.
 *
 * @param readings from the first at {@code from} to the last at {@code to}, each later than the one
 *     before; none in a reservation
 */
public record Segment(Instant from, Instant to, State state, List<Reading> readings) {

  public Segment {
    readings = List.copyOf(readings);
    rateable(!to.isBefore(from), "segment: ends before it starts");
    if (state == State.RESERVATION) {
      rateable(readings.isEmpty(), "readings: none in a reservation");
    } else {
      check(from, to, readings);
    }
  }

  Energy firstRegister() {
    return readings.get(0).register();
  }

  Energy lastRegister() {
    return readings.get(readings.size() - 1).register();
  }

  private static void check(Instant from, Instant to, List<Reading> readings) {
    rateable(!readings.isEmpty(), "readings: none");
    Reading last = readings.get(0);
    rateable(last.at().equals(from), "readings: the first is not at the start");
    rateable(last.register().wattHours() >= 0, "register: negative");
    for (int i = 1; i < readings.size(); i++) {
      Reading next = readings.get(i);
      rateable(next.at().isAfter(last.at()), "readings: not in the order of time");
      if (next.register().wattHours() < last.register().wattHours()) {
        throw Usage.unrateable("register: falls at " + next.at());
      }
      last = next;
    }
    rateable(last.at().equals(to), "readings: the last is not at the end");
  }
}
