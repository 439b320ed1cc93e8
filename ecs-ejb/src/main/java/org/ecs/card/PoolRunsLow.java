package org.ecs.card;

/** A pool has fewer cards than it should. */
public record PoolRunsLow(long pool) {}
