package org.ecs.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** Money that went back, as pages show it. */
public record RefundRow(
    long id,
    long payment,
    RefundKind kind,
    Money amount,
    String reason,
    String by,
    Instant at,
    RefundState state,
    @Nullable String reference) {

  /** As the query fills it. */
  public RefundRow(
      long id,
      long payment,
      RefundKind kind,
      BigDecimal amount,
      Currency currency,
      String reason,
      String by,
      Instant at,
      RefundState state,
      @Nullable String reference) {
    this(id, payment, kind, new Money(amount, currency), reason, by, at, state, reference);
  }
}
