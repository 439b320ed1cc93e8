package org.ecs.session;

import java.util.List;
import org.ecs.common.Energy;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * That a session stopped, as the station says.
 *
 * @param transaction the session's id; what is not one (−1, 0, unknown) is matched by card, meter
 *     and time
 * @param card with which it was stopped, as the station wrote it
 */
public record Stop(
    StationId station,
    long transaction,
    When when,
    Energy meter,
    @Nullable String card,
    @Nullable String reason,
    List<Sample> samples) {}
