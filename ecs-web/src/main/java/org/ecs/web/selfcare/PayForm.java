package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.Payments;
import org.ecs.web.Asked;
import org.ecs.web.Onward;

/** The buttons that begin a payment: of an invoice, or to top up. */
@Named
@RequestScoped
public class PayForm {

  @Inject private Me me;
  @Inject private Payments payments;
  @Inject private PaymentLists lists;
  @Inject private Asked asked;
  @Inject private Onward onward;

  /** Whether there is a gateway. */
  public boolean isOn() {
    return lists.isOn();
  }

  /** Where one is under way, it leads there. */
  public void payInvoice() {
    String number = asked.text("number");
    onward.lead("", () -> page(payments.payInvoice(me.id(), number)));
  }

  public void topUp() {
    try {
      Money amount = amount();
      onward.lead("", () -> page(payments.topUp(me.id(), amount)));
    } catch (Refusal refusal) {
      onward.refused(refusal);
    }
  }

  private Money amount() {
    String typed = asked.text("amount").replace(',', '.');
    try {
      return new Money(new BigDecimal(typed), me.getAccount().creditLimit().currency());
    } catch (ArithmeticException | NumberFormatException odd) {
      throw new Refusal(Reason.AMOUNT_MALFORMED, typed);
    }
  }

  private static String page(PaymentRow row) {
    return "/selfcare/payments/go?key=" + row.key();
  }
}
