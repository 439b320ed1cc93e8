package org.ecs.session.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a station was used on a day. The energy of a session that lasts over midnight is shared
 * out by time, so that its days add up to what it used. Example: 10 kWh from 22:00 to 03:00 are 4
 * kWh on the first day and 6 kWh on the second.
 */
record Occupation(long connectorSeconds, long occupied, long energyWh, int sessions) {

  /**
   * A session as far as a day needs it.
   *
   * @param to null: it runs
   */
  record Use(Instant from, @Nullable Instant to, long energyWh) {

    /** What it had used until then. */
    private long until(Instant at) {
      if (to == null) {
        return 0; // counted when it has ended
      }
      long whole = Math.max(1, Duration.between(from, to).toSeconds());
      long part = Math.min(whole, Math.max(0, Duration.between(from, at).toSeconds()));
      return at.isBefore(to) ? Math.multiplyExact(energyWh, part) / whole : energyWh;
    }
  }

  static Occupation of(Span day, int connectors, List<Use> uses) {
    long connectorSeconds = day.seconds() * connectors;
    long occupied = 0;
    long energy = 0;
    int started = 0;
    for (Use use : uses) {
      Instant end = use.to == null ? day.to() : use.to;
      occupied += day.overlap(use.from, end);
      boolean begins = !use.from.isBefore(day.from()) && use.from.isBefore(day.to());
      started += begins ? 1 : 0;
      energy += use.until(lastOf(day, use)) - (begins ? 0 : use.until(day.from()));
    }
    return new Occupation(connectorSeconds, Math.min(occupied, connectorSeconds), energy, started);
  }

  /** What ends with the day has ended on it. */
  private static Instant lastOf(Span day, Use use) {
    return use.to != null && !use.to.isAfter(day.to()) ? use.to : day.to();
  }
}
