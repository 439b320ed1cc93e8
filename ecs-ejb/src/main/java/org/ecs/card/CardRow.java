package org.ecs.card;

import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A card of an account, now or earlier, as lists show it. */
public record CardRow(
    String id,
    String printedNumber,
    CardKind kind,
    CardState state,
    @Nullable AccountId account,
    Instant assignedAt,
    @Nullable Instant endedAt,
    @Nullable EndReason endReason) {}
