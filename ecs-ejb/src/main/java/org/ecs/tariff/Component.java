package org.ecs.tariff;

import static org.ecs.tariff.Rule.must;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The price of one dimension.
 *
 * @param stepSize Wh for ENERGY, seconds for TIME and PARKING_TIME; the billed total is rounded up
 *     to a multiple of it
 * @param vatRate in percent, where it differs from the tariff's
 * @param grace PARKING_TIME only: so much of each uninterrupted parking is free before the price
 *     counts
 */
public record Component(
    Dimension dimension,
    Price price,
    long stepSize,
    @Nullable BigDecimal vatRate,
    @Nullable Duration grace) {

  private static final long STEP_SIZE_LIMIT = 1_000_000_000;

  public Component {
    must(stepSize >= 1 && stepSize <= STEP_SIZE_LIMIT, "stepSize: 1 to " + STEP_SIZE_LIMIT);
    vatRate = vatRate == null ? null : TariffTerms.vat(vatRate);
    must(grace == null || dimension == Dimension.PARKING_TIME, "grace: only before PARKING_TIME");
    Restrictions.bounded("grace", grace);
  }

  /** A price with step size 1 at the tariff's own VAT rate. */
  public static Component of(Dimension dimension, String price) {
    return new Component(dimension, Price.of(price), 1, null, null);
  }

  public Component step(long size) {
    return new Component(dimension, price, size, vatRate, grace);
  }

  public Component vat(String percent) {
    return new Component(dimension, price, stepSize, new BigDecimal(percent), grace);
  }

  public Component after(Duration freeParking) {
    return new Component(dimension, price, stepSize, vatRate, freeParking);
  }
}
