package org.ecs.simulator.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * The register of a meter that has run since 2020, so that no later run begins below an earlier.
 */
final class Meter {

  private static final Instant INSTALLED = Instant.parse("2020-01-01T00:00:00Z");

  /** The mean draw of a busy connector; a register must fit 31 bits, which it does until 2037. */
  static final int WATT_HOURS_PER_SECOND = 4;

  private Meter() {}

  static long at(Instant time) {
    return Duration.between(INSTALLED, time).toSeconds() * WATT_HOURS_PER_SECOND;
  }
}
