package org.ecs.station;

import java.time.ZoneId;
import org.ecs.common.Power;

/**
 * What a session needs to know of where it runs: the station's state and zone, and the most power
 * of the connector.
 */
public record StationPlace(StationState state, ZoneId zone, Power power) {}
