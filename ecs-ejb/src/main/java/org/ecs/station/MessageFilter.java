package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a station a list wants.
 *
 * @param kind the action, or {@code Result}, {@code Error}; empty: any
 * @param text is contained in the message; empty: any
 */
public record MessageFilter(
    StationId station, String kind, String text, @Nullable Instant from, @Nullable Instant to) {}
