package org.ecs.tariff;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one component priced: a time in which no other price of its dimension came between.
 *
 * @param volume kWh, seconds or 1, exact, with the surplus
 * @param surplus what the step size added to the last line of its group
 * @param vatRate in percent
 * @param taxMode whether the price is without or with VAT
 */
public record Line(
    Dimension dimension,
    boolean reservation,
    Instant from,
    Instant to,
    BigDecimal volume,
    BigDecimal surplus,
    Price price,
    BigDecimal vatRate,
    TaxMode taxMode) {

  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

  /** Exact, without VAT. */
  public Fraction net() {
    return new Fraction(
        pricedPerSecond(), taxMode == TaxMode.NET ? SECONDS : SECONDS.multiply(vatFactor(vatRate)));
  }

  /** Exact, with VAT. */
  public Fraction gross() {
    BigDecimal priced = pricedPerSecond();
    return new Fraction(
        taxMode == TaxMode.NET ? priced.multiply(vatFactor(vatRate)) : priced, SECONDS);
  }

  /** All lines share one denominator, so that sums stay short. */
  private BigDecimal pricedPerSecond() {
    BigDecimal priced = volume.multiply(price.amount());
    return dimension.isTimed() ? priced : priced.multiply(SECONDS);
  }

  static BigDecimal vatFactor(BigDecimal percent) {
    return percent.movePointLeft(2).add(BigDecimal.ONE);
  }
}
