package org.ecs.session;

import java.time.Instant;

/**
 * The three times of what a station reports: what its own clock said, when the report arrived, and
 * the device time corrected by the station's known clock error, which is the one that counts for
 * rating.
 */
public record When(Instant device, Instant arrived, Instant corrected) {

  public static When exactly(Instant at) {
    return new When(at, at, at);
  }
}
