package org.ecs.session;

import java.util.List;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/** What one message of a station measured at a connector, for a session or for whichever ran. */
public record Measured(
    StationId station, int connector, @Nullable Long transaction, List<Sample> samples) {}
