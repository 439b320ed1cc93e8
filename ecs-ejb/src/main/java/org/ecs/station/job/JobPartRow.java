package org.ecs.station.job;

import java.time.Instant;
import org.ecs.station.FileStep;
import org.jspecify.annotations.Nullable;

/** A part of a job as pages and contracts show it; the note is an outcome or a nuance of one. */
public record JobPartRow(
    String station,
    PartState state,
    @Nullable Long command,
    @Nullable FileStep step,
    @Nullable String note,
    Instant changedAt) {}
