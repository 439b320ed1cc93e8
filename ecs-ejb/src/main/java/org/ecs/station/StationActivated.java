package org.ecs.station;

/**
 * A station is open for subscribers from now on.
 *
 * @param isNew it was being brought into service; false: it is back after a while
 */
public record StationActivated(StationId station, String identity, boolean isNew) {}
