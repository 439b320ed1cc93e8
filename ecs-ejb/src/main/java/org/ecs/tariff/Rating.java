package org.ecs.tariff;

/**
 * Prices a usage: a pure function of its arguments, exact until the two totals are rounded. 20.45
 * kWh at 0.25 in steps of 100 Wh, after a flat 0.50, cost 0.50 + 20.5 × 0.25 = 5.625, so 5.63.
 */
public final class Rating {

  private Rating() {}

  /** The charge in the currency of the terms; any usage that could be built can be rated. */
  public static Charge rate(TariffTerms terms, Usage usage) {
    return new Sweep(terms, usage).run();
  }
}
