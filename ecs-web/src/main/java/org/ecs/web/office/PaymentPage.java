package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.PaymentDesk;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.Payments;
import org.ecs.payment.RefundRow;
import org.ecs.payment.Refunds;
import org.ecs.payment.ReportRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One payment: what the gateway told of it, what went back, and what can be done about it. */
@Named
@RequestScoped
public class PaymentPage {

  private static final int ROWS = 20;

  @Inject private PaymentLists lists;
  @Inject private PaymentDesk desk;
  @Inject private Payments payments;
  @Inject private Refunds refunds;
  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable PaymentRow payment;
  private String amount = "";
  private String why = "";
  private String whyClosed = "";

  /** Refuses one that is not there before anything is drawn. */
  public void load() {
    getPayment();
  }

  public PaymentRow getPayment() {
    if (payment == null) {
      payment = lists.get(asked.number("id"));
    }
    return payment;
  }

  public List<ReportRow> getReports() {
    return lists.reports(getPayment().id());
  }

  public List<RefundRow> getRefunds() {
    return lists.refunds(getPayment().id());
  }

  public List<Audit.Row> getAudit() {
    return audit.about("payment " + getPayment().id(), ROWS);
  }

  public void refund() {
    attempt.perform(
        staff.isInvoices(),
        "donePaymentRefund",
        () -> refunds.ask(getPayment().id(), money(), why));
  }

  /** Not in one transaction with the rest: the gateway may take its time. */
  public void ask() {
    long id = getPayment().id();
    attempt.show(
        "donePaymentAsk",
        () -> {
          staff.must(staff.isInvoices());
          desk.ask(id);
        },
        "payment.xhtml?id=" + id);
  }

  public void close() {
    attempt.perform(
        staff.isInvoices(), "donePaymentClose", () -> payments.close(getPayment().id(), whyClosed));
  }

  private Money money() {
    try {
      return new Money(
          new BigDecimal(amount.strip().replace(',', '.')), getPayment().amount().currency());
    } catch (ArithmeticException | NumberFormatException odd) {
      throw new Refusal(Reason.AMOUNT_NOT_POSITIVE, amount);
    }
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public String getWhyClosed() {
    return whyClosed;
  }

  public void setWhyClosed(String whyClosed) {
    this.whyClosed = whyClosed;
  }
}
