package org.ecs.session;

import java.time.Instant;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/**
 * A running session as of its last reading: what was used, how fast it goes now, and what it costs
 * so far.
 */
public record LiveSession(
    SessionRow session,
    @Nullable Instant lastReadingAt,
    Energy energy,
    @Nullable Power power,
    @Nullable Integer socPercent,
    @Nullable Money costSoFar) {}
