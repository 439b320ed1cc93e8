package org.ecs.station;

import org.jspecify.annotations.Nullable;

/** A command has its outcome; the answer is the station's own, whole (null: it gave none). */
public record CommandEnded(
    long command,
    StationId station,
    Command.Kind kind,
    CommandOutcome outcome,
    @Nullable String answer) {}
