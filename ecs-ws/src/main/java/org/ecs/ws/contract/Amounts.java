package org.ecs.ws.contract;

import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ws.contract.types.v1.Amount;
import org.jspecify.annotations.Nullable;

/** Money as the contracts write it. */
final class Amounts {

  private Amounts() {}

  static Amount of(Money money) {
    Amount amount = new Amount();
    amount.setValue(money.amount());
    amount.setCurrency(money.currency());
    return amount;
  }

  static @Nullable Amount orNone(@Nullable Money money) {
    return money == null ? null : of(money);
  }

  /** Refuses more decimals than the currency has. */
  static Money money(Amount amount) {
    try {
      return new Money(amount.getValue(), amount.getCurrency());
    } catch (ArithmeticException e) {
      throw new Refusal(
          Reason.REQUEST_MALFORMED,
          amount.getValue() + " has more decimals than " + amount.getCurrency());
    }
  }
}
