package org.ecs.station;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a station; null leaves it as it is.
 *
 * @param site one that is known by its name, or a new one
 * @param connectors all of them, numbered from 1; not while the station is active
 */
public record StationUpdate(
    @Nullable String name,
    @Nullable NewSite site,
    @Nullable List<NewStation.NewConnector> connectors) {}
