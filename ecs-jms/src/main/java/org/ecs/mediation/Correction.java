package org.ecs.mediation;

import java.time.Duration;
import java.time.Instant;
import org.ecs.session.When;

/**
 * How to read the times of one message. A corrected time is never after the arrival, and one that
 * would still be over a year old is the arrival instead: what happened is kept in any case, and a
 * clock that is that wrong says nothing. The device's own time stays beside it.
 */
public record Correction(Instant arrived, Duration by) {

  static final Duration OLDEST = Duration.ofDays(366);

  /** What every database can keep. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  public When when(Instant device) {
    Instant corrected = device.plus(by);
    boolean absurd = corrected.isBefore(arrived.minus(OLDEST));
    boolean future = !by.isZero() && corrected.isAfter(arrived);
    return new When(kept(device), arrived, absurd || future ? arrived : kept(corrected));
  }

  private static Instant kept(Instant time) {
    if (time.isBefore(FIRST)) {
      return FIRST;
    }
    return time.isAfter(LAST) ? LAST : time;
  }
}
