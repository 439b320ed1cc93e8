package org.ecs.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as lists show it.
 *
 * @param key of its page in the portal
 * @param page the gateway's, while it can be paid there
 * @param left what can still be refunded
 * @param suspicion why a person has to look
 */
public record PaymentRow(
    long id,
    String key,
    PaymentPurpose purpose,
    PaymentState state,
    String accountNumber,
    String name,
    @Nullable String invoice,
    Money amount,
    Money captured,
    Money refunded,
    String gateway,
    @Nullable String reference,
    @Nullable String page,
    @Nullable String suspicion,
    Instant created,
    @Nullable Instant ended) {

  /** As the query fills it. */
  public PaymentRow(
      long id,
      String key,
      PaymentPurpose purpose,
      PaymentState state,
      String accountNumber,
      String name,
      @Nullable String invoice,
      BigDecimal amount,
      BigDecimal captured,
      BigDecimal refunded,
      Currency currency,
      String gateway,
      @Nullable String reference,
      @Nullable String page,
      @Nullable String suspicion,
      Instant created,
      @Nullable Instant ended) {
    this(
        id,
        key,
        purpose,
        state,
        accountNumber,
        name,
        invoice,
        new Money(amount, currency),
        new Money(captured, currency),
        new Money(refunded, currency),
        gateway,
        reference,
        page,
        suspicion,
        created,
        ended);
  }

  public Money left() {
    return captured.minus(refunded);
  }

  public boolean isOpen() {
    return state.isOpen();
  }

  public boolean isTopUp() {
    return purpose == PaymentPurpose.TOP_UP;
  }

  /** Whether a bank collects it by direct debit, so that there is no page, and nobody to ask. */
  public boolean isCollected() {
    return gateway.equals(Payments.BANK);
  }

  /** Whether the payer can go (back) to the gateway's page. */
  public boolean isPayable() {
    return !isCollected() && (state == PaymentState.NEW || state == PaymentState.PENDING);
  }

  public boolean isRefundable() {
    return left().isPositive();
  }
}
