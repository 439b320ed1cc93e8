package org.ecs.session.day;

/** How often a station told of an error. */
public record Errors(String code, long times) {}
