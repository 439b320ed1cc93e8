package org.ecs.tariff;

import java.math.BigDecimal;

/** What a price is for, with the unit in which its volume is counted exactly. */
public enum Dimension {
  /** Priced per kWh, counted in kWh, stepped in Wh. */
  ENERGY(Dimension.MICRO_WATT_HOURS, 3),
  /** Charging (or reserved) time, priced per hour, counted in seconds, stepped in seconds. */
  TIME(Dimension.NANOSECONDS, 0),
  /** Connected without requesting power; priced, counted and stepped as {@link #TIME}. */
  PARKING_TIME(Dimension.NANOSECONDS, 0),
  /** Once per session or reservation. */
  FLAT(1, 0);

  static final long MICRO_WATT_HOURS = 1_000_000;
  static final long NANOSECONDS = 1_000_000_000;

  private final long unitsPerStep;
  private final int scale;

  Dimension(long unitsPerStep, int scale) {
    this.unitsPerStep = unitsPerStep;
    this.scale = scale;
  }

  /** The engine counts in µWh, ns or pieces: a step size of 1 (1 Wh, 1 s) has so many of them. */
  long unitsPerStep() {
    return unitsPerStep;
  }

  /** The exact volume (kWh, s or pieces), with no more decimals than it needs. */
  BigDecimal volume(long units) {
    return units % unitsPerStep == 0
        ? BigDecimal.valueOf(units / unitsPerStep, scale)
        : BigDecimal.valueOf(units, 9);
  }

  boolean isTimed() {
    return this == TIME || this == PARKING_TIME;
  }
}
