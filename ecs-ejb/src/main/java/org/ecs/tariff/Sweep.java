package org.ecs.tariff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over a usage: cuts it into periods, and bills each by the terms at its start. */
final class Sweep {

  private final TariffTerms terms;
  private final Usage usage;
  private final Cuts cuts;
  private final Moment now;
  private final Bill bill;

  Sweep(TariffTerms terms, Usage usage) {
    this.terms = terms;
    this.usage = usage;
    cuts = Cuts.of(terms);
    now = new Moment(usage);
    bill = new Bill();
  }

  Charge run() {
    List<Segment> segments = usage.segments();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      enter(segment, i == 0 ? null : segments.get(i - 1).state());
      if (segment.state() == State.RESERVATION) {
        follow(new Slope(now.nanos, 0, nanos(segment.to()), 0, null, null));
      } else {
        follow(segment.readings());
      }
    }
    return bill.charge(terms, usage.start());
  }

  private void enter(Segment segment, @Nullable State before) {
    now.nanos = nanos(segment.from());
    if (before == null || before == State.RESERVATION) {
      now.phaseStart = now.nanos;
    }
    if (before != segment.state()) {
      now.stateStart = now.nanos;
    }
    now.state = segment.state();
  }

  private void follow(List<Reading> readings) {
    if (readings.size() == 1) {
      follow(new Slope(now.nanos, now.microWattHours, now.nanos, now.microWattHours, null, null));
    }
    long end = now.microWattHours;
    for (int i = 1; i < readings.size(); i++) {
      Reading first = readings.get(i - 1);
      Reading next = readings.get(i);
      long start = end;
      end += next.register().minus(first.register()).wattHours() * Dimension.MICRO_WATT_HOURS;
      follow(
          new Slope(now.nanos, start, nanos(next.at()), end, first.power(), first.milliamperes()));
    }
  }

  private void follow(Slope slope) {
    now.slope = slope;
    do {
      long next = cuts.after(now, slope.toNanos());
      bill(next, cuts.energyAt(now, next));
    } while (now.nanos < slope.toNanos());
  }

  private void bill(long nanos, long energy) {
    boolean reserved = now.state == State.RESERVATION;
    if (!bill.hasFlat(reserved)) {
      Component flat = match(Dimension.FLAT);
      if (flat != null) {
        bill.add(Dimension.FLAT, flat, now, now.nanos, 1);
      }
    }
    if (energy > now.microWattHours) {
      bill.add(Dimension.ENERGY, match(Dimension.ENERGY), now, nanos, energy - now.microWattHours);
    }
    if (nanos > now.nanos) {
      Dimension time = now.state == State.PARKING ? Dimension.PARKING_TIME : Dimension.TIME;
      bill.add(time, match(time), now, nanos, nanos - now.nanos);
    }
    now.nanos = nanos;
    now.microWattHours = energy;
  }

  private @Nullable Component match(Dimension dimension) {
    if (now.state != State.RESERVATION) {
      return match(dimension, null);
    }
    Component expired = usage.isExpired() ? match(dimension, Booking.RESERVATION_EXPIRES) : null;
    return expired == null ? match(dimension, Booking.RESERVATION) : expired;
  }

  private @Nullable Component match(Dimension dimension, @Nullable Booking booking) {
    List<Element> elements = terms.elements();
    for (int i = 0; i < elements.size(); i++) {
      Restrictions restrictions = elements.get(i).restrictions();
      Component component = elements.get(i).component(dimension);
      if (component != null && restrictions.booking() == booking && restrictions.hold(now)) {
        return isGraceOver(component) ? component : null;
      }
    }
    return null;
  }

  private boolean isGraceOver(Component component) {
    return component.grace() == null || now.nanos - now.stateStart >= component.grace().toNanos();
  }

  private long nanos(Instant instant) {
    return usage.start().until(instant, ChronoUnit.NANOS);
  }
}
