package org.ecs.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ecs.billing.Balances;
import org.ecs.common.Money;
import org.ecs.finance.InvoicePayments;
import org.ecs.finance.Invoices;
import org.ecs.ledger.Lack;
import org.ecs.ledger.Ledger;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;

/** What attempts and refunds do to invoices and balances, in the transaction of the change. */
@Dependent
class PaymentBooking {

  @Inject private Clock clock;
  @Inject private Accounts accounts;
  @Inject private Invoices invoices;
  @Inject private InvoicePayments invoicePayments;
  @Inject private Balances balances;
  @Inject private Ledger ledger;

  /** Money came in. */
  void in(PaymentAttempt attempt) {
    in(attempt, attempt.amount(), "pay:" + attempt.id());
  }

  /** A refund that did not happen, or a chargeback that was won. */
  void again(PaymentAttempt attempt, PaymentRefund refund) {
    in(attempt, refund.amount(), "pay:" + attempt.id() + ":" + refund.id());
  }

  /**
   * Money goes back.
   *
   * @param lack what becomes of it where a prepaid account has used it already
   */
  void back(PaymentAttempt attempt, PaymentRefund refund, Lack lack) {
    Long invoice = attempt.invoice();
    if (invoice == null) {
      String source = "top-up:" + refund.name();
      ledger.payOut(source, attempt.account().value(), refund.amount(), lack);
    } else {
      invoicePayments.takeBack(number(invoice), refund.amount(), today(attempt), refund.name());
    }
  }

  private void in(PaymentAttempt attempt, Money money, String source) {
    Long invoice = attempt.invoice();
    if (invoice == null) {
      balances.topUp(accounts.get(attempt.account()).number(), money, source);
    } else {
      invoicePayments.record(number(invoice), money, today(attempt), source);
    }
  }

  private String number(long invoice) {
    return invoices.byId(invoice).number();
  }

  private LocalDate today(PaymentAttempt attempt) {
    AccountRow account = accounts.get(attempt.account());
    return LocalDate.ofInstant(clock.instant(), account.zone());
  }
}
