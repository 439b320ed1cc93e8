package org.ecs.session;

import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/**
 * What a station measured at one time.
 *
 * @param register the import energy register
 * @param currentMilliampere of the strongest phase
 * @param socPercent the battery's state of charge, 0 to 100
 * @param detail all that was reported besides, as the station said it
 */
public record Sample(
    When when,
    @Nullable Energy register,
    @Nullable Power power,
    @Nullable Long currentMilliampere,
    @Nullable Integer socPercent,
    @Nullable String detail) {}
