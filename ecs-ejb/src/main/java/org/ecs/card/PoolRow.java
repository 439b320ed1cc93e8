package org.ecs.card;

/** A pool and how many cards it still has to give. */
public record PoolRow(String name, long inStock) {}
