package org.ecs.station;

/** A station is under test from now on; what it is to tell of itself is asked for. */
public record StationTestStarted(StationId station) {}
