package org.ecs.station;

/** A command waits to be sent. */
public record CommandRequested(long command, StationId station) {}
