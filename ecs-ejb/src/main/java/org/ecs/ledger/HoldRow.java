package org.ecs.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * A hold as pages and contracts show it.
 *
 * @param taken how much of it was paid with; null while it is open
 */
public record HoldRow(
    Purpose purpose,
    int number,
    Money amount,
    HoldState state,
    Instant placedAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable Money taken) {

  /** As the query fills it. */
  public HoldRow(
      PurposeKind purpose,
      long purposeId,
      int number,
      BigDecimal amount,
      Currency currency,
      HoldState state,
      Instant placedAt,
      Instant expiresAt,
      @Nullable Instant endedAt,
      @Nullable BigDecimal taken) {
    this(
        new Purpose(purpose, purposeId),
        number,
        new Money(amount, currency),
        state,
        placedAt,
        expiresAt,
        endedAt,
        taken == null ? null : new Money(taken, currency));
  }
}
