package org.ecs.station;

import java.time.Instant;

/** A logged message in a list; its text is read one by one. */
public record MessageRow(
    long id, Instant at, boolean fromThere, String kind, String messageId, int size) {}
