package org.ecs.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pool, and how many of its cards are in which state.
 *
 * @param lowStock below so many cards somebody is warned; 0: never
 * @param lowSince null while there are enough
 */
public record PoolStock(
    long id,
    String name,
    int lowStock,
    @Nullable Instant lowSince,
    long inPool,
    long assigned,
    long blocked,
    long retired) {

  public boolean isLow() {
    return lowSince != null;
  }
}
