package org.ecs.station;

import org.jspecify.annotations.Nullable;

/** What a station says of itself when it starts. */
public record BootReport(
    String protocol,
    String vendor,
    String model,
    @Nullable String serialNumber,
    @Nullable String firmware) {}
