package org.ecs.payment.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as lists show it.
 *
 * @param account ours at the bank
 * @param invoice the number of the one that it is booked on
 * @param remark why it was put aside
 */
public record ReceiptRow(
    long id,
    String account,
    Money amount,
    LocalDate booked,
    @Nullable String payer,
    @Nullable String reference,
    @Nullable String message,
    ReceiptState state,
    @Nullable String invoice,
    @Nullable String remark) {

  /** As the query fills it. */
  public ReceiptRow(
      long id,
      String account,
      BigDecimal amount,
      Currency currency,
      LocalDate booked,
      @Nullable String payer,
      @Nullable String reference,
      @Nullable String message,
      ReceiptState state,
      @Nullable String invoice,
      @Nullable String remark) {
    this(
        id,
        account,
        new Money(amount, currency),
        booked,
        payer,
        reference,
        message,
        state,
        invoice,
        remark);
  }

  public boolean isUnmatched() {
    return state == ReceiptState.UNMATCHED;
  }
}
