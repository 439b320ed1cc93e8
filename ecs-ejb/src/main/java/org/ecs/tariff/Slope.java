package org.ecs.tariff;

import java.math.BigInteger;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/**
 * The straight line of the meter between two readings: nanoseconds since the usage's start, and
 * micro-watt-hours since the session's start. Counts are cumulative and cut to whole µWh, so what a
 * period loses to that its neighbour gains: a sum over periods is always what was metered.
 */
record Slope(
    long fromNanos,
    long fromEnergy,
    long toNanos,
    long toEnergy,
    @Nullable Power measured,
    @Nullable Long milliamperes) {

  private static final long NANOS_PER_HOUR = 3_600_000_000_000L;

  long energyAt(long nanos) {
    return nanos == toNanos
        ? toEnergy
        : fromEnergy + scaled(toEnergy - fromEnergy, nanos - fromNanos, toNanos - fromNanos, false);
  }

  /** The first nanosecond at which the meter has reached an energy above this line's start. */
  long reaches(long energy) {
    return fromNanos
        + scaled(energy - fromEnergy, toNanos - fromNanos, toEnergy - fromEnergy, true);
  }

  /** As measured, else the average, cut to whole watts: bounds are whole watts too. */
  Power power() {
    if (measured != null) {
      return measured;
    }
    long wattHours = (toEnergy - fromEnergy) / Dimension.MICRO_WATT_HOURS;
    return wattHours == 0
        ? Power.ZERO
        : new Power(scaled(wattHours, NANOS_PER_HOUR, toNanos - fromNanos, false));
  }

  /** a × b / c for non-negative numbers, whatever the size of the product. */
  private static long scaled(long a, long b, long c, boolean up) {
    long product = a * b;
    if (Math.multiplyHigh(a, b) == 0 && product >= 0 && product <= Long.MAX_VALUE - c) {
      return (up ? product + c - 1 : product) / c;
    }
    BigInteger divisor = BigInteger.valueOf(c);
    BigInteger[] parts =
        BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(divisor);
    long whole = parts[0].longValueExact();
    return up && parts[1].signum() > 0 ? whole + 1 : whole;
  }
}
