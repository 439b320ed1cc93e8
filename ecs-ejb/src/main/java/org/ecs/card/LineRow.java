package org.ecs.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a card file, as the preview shows it. */
public record LineRow(
    int number,
    String id,
    String printedNumber,
    CardKind kind,
    @Nullable Instant validUntil,
    @Nullable LineProblem problem) {}
