package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.payment.bank.BankReceipts;
import org.ecs.payment.bank.ReceiptRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One payment to us at the bank, and what a clerk decides about it. */
@Named
@RequestScoped
public class ReceiptPage {

  @Inject private BankReceipts receipts;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable ReceiptRow receipt;
  private String invoice = "";
  private String why = "";

  /** Refuses one that is not there before anything is drawn. */
  public void load() {
    getReceipt();
  }

  public ReceiptRow getReceipt() {
    if (receipt == null) {
      receipt = receipts.get(asked.number("id"));
    }
    return receipt;
  }

  public void assign() {
    attempt.perform(
        staff.isInvoices(), "doneReceiptAssign", () -> receipts.assign(getReceipt().id(), invoice));
  }

  public void putAside() {
    attempt.perform(
        staff.isInvoices(), "doneReceiptAside", () -> receipts.putAside(getReceipt().id(), why));
  }

  public String getInvoice() {
    return invoice;
  }

  public void setInvoice(String invoice) {
    this.invoice = invoice;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
