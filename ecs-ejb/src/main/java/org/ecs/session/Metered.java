package org.ecs.session;

import java.time.Instant;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/** A reading that shows the register. */
public record Metered(
    long session,
    Instant at,
    Energy register,
    @Nullable Power power,
    @Nullable Long currentMilliampere,
    @Nullable Integer socPercent) {

  /** As the query fills it. */
  public Metered(
      long session,
      Instant at,
      long registerWh,
      @Nullable Long powerW,
      @Nullable Long currentMa,
      @Nullable Integer socPercent) {
    this(
        session,
        at,
        new Energy(registerWh),
        powerW == null ? null : new Power(powerW),
        currentMa,
        socPercent);
  }
}
