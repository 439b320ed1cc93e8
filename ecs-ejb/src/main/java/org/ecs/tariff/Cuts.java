package org.ecs.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Where the bounds of a tariff cut a timeline. Power and current need no cut of their own: they
 * change at readings, and there the timeline is cut anyhow.
 */
final class Cuts {

  private static final long DAY = Duration.ofDays(1).toNanos();
  private static final long[] NONE = {};
  private static final Cuts NOWHERE = new Cuts(NONE, NONE, NONE, NONE, false);

  private final long[] energies;
  private final long[] durations;
  private final long[] graces;
  private final long[] timesOfDay;
  private final boolean local;

  private Cuts(long[] energies, long[] durations, long[] graces, long[] timesOfDay, boolean local) {
    this.energies = energies;
    this.durations = durations;
    this.graces = graces;
    this.timesOfDay = timesOfDay;
    this.local = local;
  }

  static Cuts of(TariffTerms terms) {
    List<Element> elements = terms.elements();
    if (elements.stream().allMatch(Cuts::isPlain)) {
      return NOWHERE;
    }
    return new Cuts(
        bounds(elements, Restrictions::energy)
            .mapToLong(e -> e.wattHours() * Dimension.MICRO_WATT_HOURS)
            .toArray(),
        bounds(elements, Restrictions::duration).mapToLong(Duration::toNanos).toArray(),
        graces(elements).toArray(),
        bounds(elements, Restrictions::times).mapToLong(LocalTime::toNanoOfDay).toArray(),
        elements.stream().anyMatch(e -> e.restrictions().isLocal()));
  }

  /** The next instant at which a bound may be crossed, at most the end. */
  long after(Moment now, long end) {
    long next = end;
    for (long duration : durations) {
      next = nearer(now, now.phaseStart + duration, next);
    }
    if (now.state == State.PARKING) {
      for (long grace : graces) {
        next = nearer(now, now.stateStart + grace, next);
      }
    }
    for (long energy : energies) {
      if (crosses(now, energy)) {
        next = nearer(now, now.slope.reaches(energy), next);
      }
    }
    return local ? nearer(now, localAfter(now), next) : next;
  }

  /** The energy at a cut: exactly the bound where the bound made the cut. */
  long energyAt(Moment now, long nanos) {
    long energy = -1;
    for (long bound : energies) {
      if (nanos < now.slope.toNanos() && crosses(now, bound) && now.slope.reaches(bound) == nanos) {
        energy = Math.max(energy, bound);
      }
    }
    return energy < 0 ? now.slope.energyAt(nanos) : energy;
  }

  private static boolean crosses(Moment now, long energy) {
    return energy > now.microWattHours && energy < now.slope.toEnergy();
  }

  private static long nearer(Moment now, long cut, long next) {
    return cut > now.nanos && cut < next ? cut : next;
  }

  /**
   * Within one offset, local time runs as time does; so the next local cut is looked for there, and
   * each change of the offset is a cut itself.
   */
  private long localAfter(Moment now) {
    Instant instant = now.instant();
    long timeOfDay = now.local().toLocalTime().toNanoOfDay();
    long next = now.nanos + DAY - timeOfDay;
    for (long time : timesOfDay) {
      next = nearer(now, now.nanos + time - timeOfDay, next);
    }
    ZoneOffsetTransition change = now.zoneRules().nextTransition(instant);
    if (change != null && change.getInstant().isBefore(instant.plusNanos(next - now.nanos))) {
      return now.nanos + Duration.between(instant, change.getInstant()).toNanos();
    }
    return next;
  }

  private static boolean isPlain(Element element) {
    return element.restrictions() == Restrictions.NONE
        && element.components().stream().allMatch(c -> c.grace() == null);
  }

  private static <T extends Comparable<? super T>> Stream<T> bounds(
      List<Element> elements, Function<Restrictions, Range<T>> range) {
    return elements.stream()
        .map(Element::restrictions)
        .map(range)
        .flatMap(r -> Stream.concat(Stream.ofNullable(r.min()), Stream.ofNullable(r.max())))
        .distinct();
  }

  private static LongStream graces(List<Element> elements) {
    return elements.stream()
        .flatMap(e -> e.components().stream())
        .flatMap(c -> Stream.ofNullable(c.grace()))
        .mapToLong(Duration::toNanos);
  }
}
