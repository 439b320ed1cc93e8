package org.ecs.tariff;

import java.math.BigDecimal;

/**
 * The price of one unit (kWh, hour, session) in the currency of its tariff: not negative, at most
 * six decimals.
 */
public record Price(BigDecimal amount) {

  public Price {
    amount = Rule.decimal("price", amount, 6);
  }

  public static Price of(String amount) {
    return new Price(new BigDecimal(amount));
  }
}
