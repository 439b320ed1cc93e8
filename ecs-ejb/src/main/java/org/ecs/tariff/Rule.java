package org.ecs.tariff;

import java.math.BigDecimal;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** What must hold for the content of a tariff, refused with TARIFF_MALFORMED. */
final class Rule {

  private static final int INTEGER_DIGITS = 9;

  private Rule() {}

  static void must(boolean holds, String fieldAndRule) {
    if (!holds) {
      throw new Refusal(Reason.TARIFF_MALFORMED, fieldAndRule);
    }
  }

  /** The number without superfluous zeros, so that equal prices are equal. */
  static BigDecimal decimal(String field, BigDecimal value, int decimals) {
    must(value.signum() >= 0, field + ": not negative");
    must(
        value.precision() - (long) value.scale() <= INTEGER_DIGITS,
        field + ": below 1,000,000,000");
    BigDecimal plain = value.stripTrailingZeros();
    must(plain.scale() <= decimals, field + ": at most " + decimals + " decimals");
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
