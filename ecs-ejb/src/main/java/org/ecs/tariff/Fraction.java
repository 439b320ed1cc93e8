package org.ecs.tariff;

import java.math.BigDecimal;
import java.util.Currency;
import org.ecs.common.Money;

/**
 * An exact amount that decimals alone cannot hold, such as 40 minutes at 2.00 per hour, or a price
 * without its 25.5 %.
 *
 * @param denominator above zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator)
    implements Comparable<Fraction> {

  public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

  public Fraction plus(Fraction other) {
    if (numerator.signum() == 0) {
      return other;
    }
    return denominator.compareTo(other.denominator) == 0
        ? new Fraction(numerator.add(other.numerator), denominator)
        : new Fraction(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  /** Rounds once, half up, to the currency's minor units. */
  public Money rounded(Currency currency) {
    return Money.rounded(numerator, denominator, currency);
  }

  /** By value: 1/2 and 2/4 compare as equal (but are not {@code equals}). */
  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
