package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station has told how far it is with a file; some say for which request. */
public record FileReported(
    StationId station, FileKind kind, FileStep step, @Nullable Long request, Instant at) {}
