package org.ecs.payment.gateway;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.ecs.common.Money;

/** Amounts as Stripe counts them: whole numbers of the smallest unit. */
final class StripeMoney {

  /** Have no smaller unit, and are counted in hundredths all the same. */
  private static final Set<String> IN_HUNDREDTHS = Set.of("ISK", "UGX");

  private StripeMoney() {}

  static long minor(Money money) {
    return money.amount().movePointRight(digits(money.currency())).longValueExact();
  }

  /**
   * The amount.
   *
   * @throws IllegalArgumentException if there is no such currency, or no such amount of it
   */
  static Money of(long minor, String currency) {
    Currency known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    try {
      return new Money(BigDecimal.valueOf(minor).movePointLeft(digits(known)), known);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(minor + " " + currency, e);
    }
  }

  private static int digits(Currency currency) {
    return IN_HUNDREDTHS.contains(currency.getCurrencyCode())
        ? 2
        : currency.getDefaultFractionDigits();
  }
}
