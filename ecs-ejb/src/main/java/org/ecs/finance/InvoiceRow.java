package org.ecs.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as lists show it.
 *
 * @param open null for a credit note; below zero: overpaid
 * @param dunned how many steps of the dunning ladder were taken
 */
public record InvoiceRow(
    long id,
    DocumentKind kind,
    String number,
    String accountNumber,
    String name,
    LocalDate issued,
    @Nullable LocalDate due,
    LocalDate serviceFrom,
    LocalDate serviceTo,
    Money net,
    Money vat,
    Money gross,
    String reference,
    @Nullable Money open,
    int dunned) {

  /** As the query fills it. */
  public InvoiceRow(
      long id,
      DocumentKind kind,
      String number,
      String accountNumber,
      String name,
      LocalDate issued,
      @Nullable LocalDate due,
      LocalDate serviceFrom,
      LocalDate serviceTo,
      BigDecimal net,
      BigDecimal vat,
      BigDecimal gross,
      Currency currency,
      String reference,
      @Nullable BigDecimal open,
      @Nullable Integer dunned) {
    this(
        id,
        kind,
        number,
        accountNumber,
        name,
        issued,
        due,
        serviceFrom,
        serviceTo,
        new Money(net, currency),
        new Money(vat, currency),
        new Money(gross, currency),
        reference,
        open == null ? null : new Money(open, currency),
        dunned == null ? 0 : dunned);
  }

  public boolean isOpen() {
    return open != null && open.isPositive();
  }

  public boolean isCredit() {
    return kind == DocumentKind.CREDIT_NOTE;
  }
}
