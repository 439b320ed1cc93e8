package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as lists, pages and contracts show it: of long parameters and answers the beginning, or
 * how many there are.
 */
public record CommandRow(
    long id,
    StationId station,
    Command.Kind kind,
    String parameters,
    CommandState state,
    String requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable String answer,
    @Nullable CommandNuance nuance,
    Urgency urgency) {}
