package org.ecs.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card, its pool and who holds it now, as lists show it. */
public record PooledCard(
    String id,
    String printedNumber,
    CardKind kind,
    CardState state,
    @Nullable Instant validUntil,
    @Nullable Long poolId,
    @Nullable String pool,
    @Nullable String account,
    @Nullable String name) {}
