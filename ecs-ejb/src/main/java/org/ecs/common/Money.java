package org.ecs.common;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount that can be paid: its scale is the currency's number of minor units, never anything
 * else.
 */
@Embeddable
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  /**
   * Refuses ({@link ArithmeticException}) an amount with more digits than the currency has; see
   * {@link #rounded}.
   */
  public Money {
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The only place where ECS rounds money: half up to the currency's minor units. */
  public static Money rounded(BigDecimal exact, Currency currency) {
    return new Money(
        exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
  }

  /** The same for an exact amount that no decimal number holds, such as a third. */
  public static Money rounded(BigDecimal numerator, BigDecimal denominator, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    return new Money(numerator.divide(denominator, digits, RoundingMode.HALF_UP), currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "money never crosses currencies: " + currency + " and " + other.currency);
    }
    return other;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
