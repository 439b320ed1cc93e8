package org.ecs.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is held for one purpose.
 *
 * @param next the number that its next hold has
 * @param amount the sum of its open holds, in the account's currency
 */
public record Held(int next, BigDecimal amount) {

  /** As the query fills it. */
  public Held(@Nullable Integer last, @Nullable BigDecimal open) {
    this(last == null ? 0 : last + 1, open == null ? BigDecimal.ZERO : open);
  }
}
