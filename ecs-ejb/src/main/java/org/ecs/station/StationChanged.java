package org.ecs.station;

/** A station's state is another one. */
public record StationChanged(StationId station) {}
