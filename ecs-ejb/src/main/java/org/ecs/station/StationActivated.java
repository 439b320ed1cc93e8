package org.ecs.station;

/** A station is open for subscribers from now on. */
public record StationActivated(StationId station, String identity) {}
