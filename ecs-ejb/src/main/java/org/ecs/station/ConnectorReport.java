package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a station says that one of its connectors is; connector 0 is the station itself. */
public record ConnectorReport(
    StationId station,
    int connector,
    ConnectorStatus status,
    @Nullable String errorCode,
    @Nullable String info,
    Instant at) {}
