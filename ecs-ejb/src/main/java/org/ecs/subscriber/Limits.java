package org.ecs.subscriber;

import java.math.BigDecimal;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** What an account may owe. */
final class Limits {

  private Limits() {}

  /** The amount of a credit limit: none is below zero or in another currency than the account's. */
  static BigDecimal credit(Money limit, Currency currency) {
    if (!limit.currency().equals(currency)) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, limit);
    }
    if (limit.amount().signum() < 0) {
      throw new Refusal(Reason.CREDIT_LIMIT_NEGATIVE, limit);
    }
    return limit.amount();
  }
}
