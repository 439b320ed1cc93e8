package org.ecs.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and the most that a session costs; the minimum is applied first. */
record Limits(@Nullable Fraction min, @Nullable Fraction max) {

  private static final Limits NONE = new Limits(null, null);

  /** Without VAT; a limit that is given only with VAT counts without it. */
  static Limits net(TariffTerms terms) {
    return hasNone(terms)
        ? NONE
        : new Limits(
            net(terms, terms.minPrice(), terms.minPriceGross()),
            net(terms, terms.maxPrice(), terms.maxPriceGross()));
  }

  /** With VAT; a limit that is given only without VAT counts with it. */
  static Limits gross(TariffTerms terms) {
    return hasNone(terms)
        ? NONE
        : new Limits(
            gross(terms, terms.minPrice(), terms.minPriceGross()),
            gross(terms, terms.maxPrice(), terms.maxPriceGross()));
  }

  Fraction clamp(Fraction amount) {
    Fraction atLeast = min != null && amount.compareTo(min) < 0 ? min : amount;
    return max != null && atLeast.compareTo(max) > 0 ? max : atLeast;
  }

  private static boolean hasNone(TariffTerms terms) {
    return terms.minPrice() == null
        && terms.maxPrice() == null
        && terms.minPriceGross() == null
        && terms.maxPriceGross() == null;
  }

  private static @Nullable Fraction net(
      TariffTerms terms, @Nullable BigDecimal net, @Nullable BigDecimal gross) {
    if (net != null) {
      return new Fraction(net, BigDecimal.ONE);
    }
    return gross == null ? null : new Fraction(gross, Line.vatFactor(terms.vatRate()));
  }

  private static @Nullable Fraction gross(
      TariffTerms terms, @Nullable BigDecimal net, @Nullable BigDecimal gross) {
    if (gross != null) {
      return new Fraction(gross, BigDecimal.ONE);
    }
    return net == null
        ? null
        : new Fraction(net.multiply(Line.vatFactor(terms.vatRate())), BigDecimal.ONE);
  }
}
