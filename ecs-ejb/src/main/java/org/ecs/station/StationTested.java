package org.ecs.station;

/** A test session went through: the station can be opened for subscribers. */
public record StationTested(StationId station) {}
