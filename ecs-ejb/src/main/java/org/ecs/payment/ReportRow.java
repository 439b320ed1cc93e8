package org.ecs.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** An event of a gateway as a payment's page shows it. */
public record ReportRow(
    Instant at,
    String key,
    EventKind kind,
    @Nullable Money amount,
    @Nullable String detail,
    Outcome outcome) {

  /** As the query fills it. */
  public ReportRow(
      Instant at,
      String key,
      EventKind kind,
      @Nullable BigDecimal amount,
      @Nullable Currency currency,
      @Nullable String detail,
      Outcome outcome) {
    this(
        at,
        key,
        kind,
        amount == null || currency == null ? null : new Money(amount, currency),
        detail,
        outcome);
  }
}
