package org.ecs.mediation;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a station's clock on one connection, from {@code lag = arrived − device} of what
 * it reports. A lag is the clock's error plus the message's delay, and a delay is never negative.
 * So:
 *
 * <ol>
 *   <li>A lag within the tolerance (60 s): the clock is right, nothing is corrected.
 *   <li>A lag below it: the clock is ahead by at least that much; the smallest lag counts.
 *   <li>A lag above it: the clock is behind, or the message waited in the station. It is a clock
 *       that is behind once two messages in a row agree on the lag (within 2 s) although they were
 *       written at least 10 s apart: messages that waited arrive closer together than they were
 *       written. A StatusNotification alone proves nothing, since its time may be when the status
 *       began.
 *   <li>A lag above a year: a clock that was never set. Nothing waits that long.
 * </ol>
 *
 * Worked example: a station whose clock is two hours ahead reports 12:00:00 at 10:00:01. The lag is
 * −7199 s, the start counts as 10:00:01. Another one, with the right clock, was offline from 8 to
 * 10: its start of 08:00:00 arrives at 10:00:00 and its reading of 08:01:00 at 10:00:01, lags of
 * 7200 s and 7141 s; they do not agree, and the session starts at 08:00:00.
 */
public final class DeviceClock {

  private static final long AGREE_MS = 2_000;
  private static final long APART_MS = 10_000;

  private final long tolerance;
  private long lastDevice;
  private long lastLag;
  private boolean heardBefore;
  private volatile long skew;

  DeviceClock(Duration tolerance) {
    this.tolerance = tolerance.toMillis();
  }

  /** Takes in a report of what happened at a time of the station, and says how to read it. */
  Correction heard(Instant device, Instant arrived) {
    long lag = Duration.between(device, arrived).toMillis();
    long at = device.toEpochMilli();
    if (Math.abs(lag) <= tolerance) {
      skew = 0;
    } else if (lag < 0) {
      skew = Math.min(skew, lag);
    } else if (lag > Correction.OLDEST.toMillis() || agrees(lag, at)) {
      skew = lag;
    } else if (skew > lag) {
      skew = lag;
    }
    lastDevice = at;
    lastLag = lag;
    heardBefore = true;
    boolean right = Math.abs(lag) <= tolerance;
    return new Correction(arrived, right ? Duration.ZERO : Duration.ofMillis(skew));
  }

  /** How far the station's clock is behind (negative: ahead), as far as is known. */
  Duration skew() {
    return Duration.ofMillis(skew);
  }

  private boolean agrees(long lag, long at) {
    return heardBefore
        && Math.abs(at - lastDevice) >= APART_MS
        && Math.abs(lag - lastLag) <= AGREE_MS;
  }
}
