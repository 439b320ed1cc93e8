package org.ecs.tariff;

import static org.ecs.tariff.Rule.must;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a tariff version, which never changes.
 *
 * @param vatRate in percent, e.g. 25.5; a component may have its own
 * @param minPrice limits of a session's total without VAT; one that is missing follows from the
 *     limit with VAT at {@code vatRate}, and the other way round
 * @param elements searched in this order, for each dimension on its own
 */
public record TariffTerms(
    String code,
    int version,
    Currency currency,
    TaxMode taxMode,
    BigDecimal vatRate,
    @Nullable BigDecimal minPrice,
    @Nullable BigDecimal maxPrice,
    @Nullable BigDecimal minPriceGross,
    @Nullable BigDecimal maxPriceGross,
    List<Element> elements) {

  private static final int CODE_LENGTH = 48;
  private static final int ELEMENT_COUNT = 200;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public TariffTerms {
    must(!code.isBlank() && code.length() <= CODE_LENGTH, "code: 1 to 48 characters");
    must(version >= 1, "version: 1 or above");
    must(currency.getDefaultFractionDigits() >= 0, "currency: one with minor units");
    vatRate = vat(vatRate);
    minPrice = limit("minPrice", minPrice);
    maxPrice = limit("maxPrice", maxPrice);
    minPriceGross = limit("minPriceGross", minPriceGross);
    maxPriceGross = limit("maxPriceGross", maxPriceGross);
    ordered(minPrice, maxPrice, "maxPrice: not below minPrice");
    ordered(minPriceGross, maxPriceGross, "maxPriceGross: not below minPriceGross");
    ordered(minPrice, minPriceGross, "minPriceGross: not below minPrice");
    ordered(maxPrice, maxPriceGross, "maxPriceGross: not below maxPrice");
    elements = List.copyOf(elements);
    must(!elements.isEmpty() && elements.size() <= ELEMENT_COUNT, "elements: 1 to 200");
  }

  /** A first version without limits. */
  public static TariffTerms of(
      String code, String currency, TaxMode taxMode, String vatRate, Element... elements) {
    return new TariffTerms(
        code,
        1,
        Currency.getInstance(currency),
        taxMode,
        new BigDecimal(vatRate),
        null,
        null,
        null,
        null,
        List.of(elements));
  }

  /** The same content as another version of another tariff. */
  public TariffTerms as(String otherCode, int otherVersion) {
    return new TariffTerms(
        otherCode,
        otherVersion,
        currency,
        taxMode,
        vatRate,
        minPrice,
        maxPrice,
        minPriceGross,
        maxPriceGross,
        elements);
  }

  BigDecimal vatRate(Component component) {
    return component.vatRate() == null ? vatRate : component.vatRate();
  }

  static BigDecimal vat(BigDecimal rate) {
    must(rate.compareTo(HUNDRED) <= 0, "vatRate: 0 to 100 percent");
    return Rule.decimal("vatRate", rate, 4);
  }

  private static @Nullable BigDecimal limit(String field, @Nullable BigDecimal value) {
    return value == null ? null : Rule.decimal(field, value, 6);
  }

  private static void ordered(@Nullable BigDecimal low, @Nullable BigDecimal high, String rule) {
    must(low == null || high == null || low.compareTo(high) <= 0, rule);
  }
}
