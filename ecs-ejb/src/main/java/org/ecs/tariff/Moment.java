package org.ecs.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/** Where the sweep over a usage stands: all that a restriction may ask about a period's start. */
final class Moment {

  private final Instant origin;
  private final ZoneId zone;

  State state = State.CHARGING;
  Slope slope = new Slope(0, 0, 0, 0, null, null);
  long nanos;
  long microWattHours;
  long phaseStart;
  long stateStart;

  private long localAt = -1;
  private LocalDateTime local = LocalDateTime.MIN;

  Moment(Usage usage) {
    origin = usage.start();
    zone = usage.zone();
  }

  Instant instant() {
    return origin.plusNanos(nanos);
  }

  LocalDateTime local() {
    if (localAt != nanos) {
      local = LocalDateTime.ofInstant(instant(), zone);
      localAt = nanos;
    }
    return local;
  }

  ZoneRules zoneRules() {
    return zone.getRules();
  }

  Energy energy() {
    return new Energy(microWattHours / Dimension.MICRO_WATT_HOURS);
  }

  Power power() {
    return state == State.CHARGING ? slope.power() : Power.ZERO;
  }

  @Nullable Long milliamperes() {
    return state == State.CHARGING ? slope.milliamperes() : Long.valueOf(0);
  }

  Duration duration() {
    return Duration.ofNanos(nanos - phaseStart);
  }
}
