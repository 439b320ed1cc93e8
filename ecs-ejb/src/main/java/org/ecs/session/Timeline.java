package org.ecs.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.tariff.Reading;
import org.ecs.tariff.Usage;

/**
 * The usage of a session as rating wants it: its start, the readings within, and its end (or the
 * last reading).
 */
final class Timeline {

  private Timeline() {}

  /** Of an ended session, from start to stop. */
  static Usage of(Facts session, Instant end, Energy meterStop, List<Metered> readings) {
    List<Reading> points = new ArrayList<>(readings.size() + 2);
    points.add(new Reading(session.startedAt(), session.meterStart(), null, null));
    for (Metered reading : readings) {
      if (reading.at().isAfter(session.startedAt()) && reading.at().isBefore(end)) {
        points.add(
            new Reading(
                reading.at(), reading.register(), reading.power(), reading.currentMilliampere()));
      }
    }
    points.add(new Reading(end, meterStop, null, null));
    return Usage.of(session.zone(), session.startedAt(), end, points);
  }

  /** Of a running session so far: to its last reading, on which its cost until now rests. */
  static Usage soFar(Facts session, List<Metered> readings) {
    Metered last = readings.get(readings.size() - 1);
    return of(session, last.at(), last.register(), readings);
  }
}
