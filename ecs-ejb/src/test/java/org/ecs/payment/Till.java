package org.ecs.payment;

import java.time.Instant;
import org.ecs.common.Money;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.finance.Month;
import org.ecs.ledger.Ledger;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;

/** Short words for tests of payments: Ada has an invoice of 125.50, Pia pays in advance. */
final class Till implements AutoCloseable {

  static {
    System.setProperty("ecs.payment.gateway", "sandbox");
    System.setProperty("ecs.payment.sandbox.secret", "a-secret-of-the-test");
  }

  final Ecs ecs;
  final Month month;
  final AccountRow ada;
  final AccountRow pia;
  final InvoiceRow invoice;

  Till(Database database) {
    ecs = Ecs.on(database);
    ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
    month = new Month(ecs);
    ada = month.town.account("Ada", BillingMode.POSTPAID, "500.00");
    pia = month.town.account("Pia", BillingMode.PREPAID, "0.00");
    month.used(ada, "2026-05-03T10:00:00Z", "100.00");
    ecs.clock().set(Instant.parse("2026-06-01T04:00:00Z"));
    month.run(Month.MAY);
    invoice = month.invoices(ada).get(0);
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  PaymentRow begin() {
    return ecs.in(() -> ecs.the(Payments.class).payInvoice(ada.id(), invoice.number()));
  }

  PaymentRow topUp(String amount) {
    return ecs.in(() -> ecs.the(Payments.class).topUp(pia.id(), eur(amount)));
  }

  /** As if the payer had gone to the gateway. */
  PaymentRow opened(PaymentRow row) {
    AccountRow of = row.isTopUp() ? pia : ada;
    desk().page(of.id(), row.key());
    return now(row);
  }

  PaymentDesk desk() {
    return ecs.the(PaymentDesk.class);
  }

  Outcome tell(PaymentRow row, String key, EventKind kind, String amount) {
    return desk().reported(event(row, key, kind, eur(amount), null));
  }

  static GatewayEvent event(
      PaymentRow row, String key, EventKind kind, Money amount, String detail) {
    return new GatewayEvent("sandbox", key, kind, row.key(), null, null, amount, detail);
  }

  long refund(PaymentRow row, String amount) {
    return ecs.in(() -> ecs.the(Refunds.class).ask(row.id(), eur(amount), "a kindness"));
  }

  PaymentRow now(PaymentRow row) {
    return ecs.in(() -> ecs.the(PaymentLists.class).get(row.id()));
  }

  Money open() {
    return ecs.in(() -> ecs.the(Invoices.class).get(invoice.number())).open();
  }

  /** What the account owes (below zero) or has. */
  Money posted(AccountRow account) {
    return ecs.in(() -> ecs.the(Ledger.class).balance(account.id().value()))
        .map(balance -> balance.posted())
        .orElse(eur("0.00"));
  }

  long count(String what) {
    return ((Number) ecs.ask("select count(*) from " + what)).longValue();
  }

  /** Whether the books of the whole operator still balance. */
  boolean balances() {
    return ecs.in(() -> ecs.the(org.ecs.ledger.Recount.class).differences()).isEmpty();
  }

  @Override
  public void close() {
    ecs.close();
  }
}
