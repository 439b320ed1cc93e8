package org.ecs.finance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of a run.
 *
 * @param reason a key of the messages, where it is parked
 * @param invoice its number; null where there was nothing to invoice, or not yet
 */
public record RunPartRow(
    String accountNumber,
    String name,
    RunPartState state,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable String invoice,
    @Nullable Instant triedAt) {}
