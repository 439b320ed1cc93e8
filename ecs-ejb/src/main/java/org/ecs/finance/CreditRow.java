package org.ecs.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a credit note as pages show it.
 *
 * @param lines the numbers of the invoice's lines, with commas between them
 * @param credit the number of the credit note, once there is one
 */
public record CreditRow(
    long id,
    String invoice,
    String lines,
    String reason,
    Money gross,
    CreditState state,
    String askedBy,
    Instant askedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String credit) {

  /** As the query fills it. */
  public CreditRow(
      long id,
      String invoice,
      String lines,
      String reason,
      BigDecimal gross,
      Currency currency,
      CreditState state,
      String askedBy,
      Instant askedAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String credit) {
    this(
        id,
        invoice,
        lines,
        reason,
        new Money(gross, currency),
        state,
        askedBy,
        askedAt,
        decidedBy,
        decidedAt,
        credit);
  }
}
