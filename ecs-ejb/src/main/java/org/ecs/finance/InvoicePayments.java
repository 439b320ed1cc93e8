package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Lack;
import org.ecs.ledger.Ledger;

/** Payments of invoices. */
@Stateless
public class InvoicePayments {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Ledger ledger;
  @Inject private InvoiceRows rows;
  @Inject private Event<InvoiceSettled> settled;

  /**
   * Records that money came in for an invoice, and books it.
   *
   * @param to the invoice's payment reference, or its number
   * @param source names the payment where it comes from, at most 72 characters: recorded again,
   *     nothing happens; with another amount or invoice it is refused (REQUEST_ID_REUSED)
   * @param amount above zero, in the invoice's currency; more than is open stays on the account
   * @return what is still open of the invoice; below zero if it is overpaid
   */
  public Money record(String to, Money amount, LocalDate paidOn, String source) {
    Invoice invoice = find(to);
    must(invoice, amount, source);
    Settlement settlement = rows.locked(invoice.id());
    if (!known(invoice.id(), source, amount)) {
      boolean open = settlement.isOpen();
      db.persist(new InvoicePayment(invoice.id(), source, amount, paidOn, clock.instant()));
      ledger.credit("payment:" + source, invoice.account().value(), amount);
      settlement.less(amount, clock.instant());
      audit.note("invoice.payment", invoice.number(), amount + " on " + paidOn + ", " + source);
      if (open && !settlement.isOpen()) {
        db.flush();
        settled.fire(new InvoiceSettled(invoice.id(), invoice.account()));
      }
    }
    return settlement.open();
  }

  /**
   * Books that money of a payment went back to who paid it: so much is open again, or less is
   * overpaid.
   *
   * @param to the invoice's payment reference, or its number
   * @param source names what took it back, at most 72 characters; counts once
   * @param amount above zero, in the invoice's currency
   * @return what is open of the invoice then
   */
  public Money takeBack(String to, Money amount, LocalDate on, String source) {
    Invoice invoice = find(to);
    must(invoice, amount, source);
    Settlement settlement = rows.locked(invoice.id());
    Money back = amount.negated();
    if (!known(invoice.id(), source, back)) {
      db.persist(new InvoicePayment(invoice.id(), source, back, on, clock.instant()));
      ledger.payOut("payment:" + source, invoice.account().value(), amount, Lack.OWED);
      settlement.back(amount);
      audit.note("invoice.payBack", invoice.number(), amount + " on " + on + ", " + source);
    }
    return settlement.open();
  }

  private static void must(Invoice invoice, Money amount, String source) {
    if (!amount.isPositive()) {
      throw new Refusal(Reason.AMOUNT_NOT_POSITIVE, amount);
    }
    if (source.isBlank() || source.length() > 72) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "source: 1 to 72 characters");
    }
    if (!amount.currency().equals(invoice.total().gross().currency())) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, amount);
    }
  }

  private boolean known(long invoice, String source, Money amount) {
    List<InvoicePayment> earlier =
        db.createQuery(
                "select p from InvoicePayment p where p.source = :source", InvoicePayment.class)
            .setParameter("source", source)
            .getResultList();
    if (earlier.stream().anyMatch(payment -> !payment.is(invoice, amount))) {
      throw new Refusal(Reason.REQUEST_ID_REUSED, source);
    }
    return !earlier.isEmpty();
  }

  private Invoice find(String to) {
    return db
        .createQuery(
            "select i from Invoice i where i.kind = org.ecs.finance.DocumentKind.INVOICE and"
                + " (i.reference = :reference or i.number = :number)",
            Invoice.class)
        .setParameter("reference", PayReference.normal(to))
        .setParameter("number", to.strip())
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.INVOICE_UNKNOWN, to));
  }
}
