package org.ecs.tariff;

import java.time.Instant;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/**
 * What a meter showed.
 *
 * @param register the meter's ever-growing total, not what was added since the last reading
 * @param power from this reading to the next; null if not measured
 * @param milliamperes the current from this reading to the next; null if not measured
 */
public record Reading(
    Instant at, Energy register, @Nullable Power power, @Nullable Long milliamperes) {

  public static Reading of(Instant at, Energy register) {
    return new Reading(at, register, null, null);
  }
}
