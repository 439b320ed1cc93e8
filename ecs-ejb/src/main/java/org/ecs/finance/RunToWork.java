package org.ecs.finance;

/** A run has accounts that wait. */
public record RunToWork(long run) {}
