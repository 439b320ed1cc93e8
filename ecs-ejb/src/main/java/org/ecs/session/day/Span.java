package org.ecs.session.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of a place: 23 hours long, or 25, where the clock is changed. */
record Span(LocalDate day, Instant from, Instant to) {

  static Span of(LocalDate day, ZoneId zone) {
    return new Span(
        day, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  long seconds() {
    return Duration.between(from, to).toSeconds();
  }

  Instant within(Instant at) {
    return at.isBefore(from) ? from : at.isAfter(to) ? to : at;
  }

  /** Of a time, the seconds that are on this day. */
  long overlap(Instant begin, Instant end) {
    return Math.max(0, Duration.between(within(begin), within(end)).toSeconds());
  }
}
