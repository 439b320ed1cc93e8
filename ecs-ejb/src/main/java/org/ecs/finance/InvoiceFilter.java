package org.ecs.finance;

import java.time.LocalDate;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list wants; null or empty: any.
 *
 * @param text the beginning of an invoice's or account's number, or a payment reference
 * @param state by what is open
 * @param from issued on this day or later
 * @param to issued before this day
 */
public record InvoiceFilter(
    String text,
    @Nullable DocumentKind kind,
    @Nullable InvoiceState state,
    @Nullable AccountId account,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate today) {

  /** All of an account. */
  public static InvoiceFilter of(AccountId account) {
    return new InvoiceFilter("", null, null, account, null, null, null);
  }
}
