package org.ecs.station;

import java.time.Instant;

/** A station that was seen but is not registered. */
public record SeenRow(
    String identity, Instant firstSeenAt, Instant lastSeenAt, String fromWhere, int times) {}
