package org.ecs.payment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.jspecify.annotations.Nullable;

/**
 * Attempts to pay, each step in a transaction of its own, so that none waits for a gateway: who
 * talks to the gateway in between is {@link PaymentDesk}.
 */
@Stateless
public class Payments {

  /** What direct debits have in the place of a gateway. */
  public static final String BANK = "sepa";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private Invoices invoices;
  @Inject private Gateways gateways;
  @Inject private PaymentLists lists;
  @Inject private Attempts attempts;
  @Inject private Event<Object> happened;

  @Inject
  @ConfigProperty(name = "ecs.payment.top-up-least", defaultValue = "5.00")
  private BigDecimal topUpLeast;

  @Inject
  @ConfigProperty(name = "ecs.payment.top-up-most", defaultValue = "500.00")
  private BigDecimal topUpMost;

  /**
   * Begins to pay what is open of one of the account's invoices; where an attempt of it can still
   * capture, that one is answered and no other made. Of two that begin at the same moment the
   * database lets one through; the other fails, and finds it when it asks again.
   *
   * @throws Refusal INVOICE_UNKNOWN, INVOICE_NOT_OPEN, PAYMENT_OFF
   */
  public PaymentRow payInvoice(AccountId account, String number) {
    InvoiceRow invoice = invoices.get(account, number);
    return lists.openFor(invoice.id()).orElseGet(() -> begin(account, invoice));
  }

  private PaymentRow begin(AccountId account, InvoiceRow invoice) {
    return begin(account, invoice.id(), open(invoice));
  }

  private static Money open(InvoiceRow invoice) {
    Money open = invoice.open();
    if (open == null || !open.isPositive()) {
      throw new Refusal(Reason.INVOICE_NOT_OPEN, invoice.number());
    }
    return open;
  }

  /**
   * Begins to top up a prepaid account.
   *
   * @throws Refusal TOP_UP_OUT_OF_BOUNDS, ACCOUNT_NOT_PREPAID, ACCOUNT_NOT_ACTIVE,
   *     CURRENCY_MISMATCH, PAYMENT_OFF
   */
  public PaymentRow topUp(AccountId id, Money amount) {
    AccountRow account = accounts.get(id);
    if (account.billingMode() != BillingMode.PREPAID) {
      throw new Refusal(Reason.ACCOUNT_NOT_PREPAID, account.number());
    }
    if (account.state() == AccountState.CLOSED) {
      throw new Refusal(Reason.ACCOUNT_NOT_ACTIVE, account.number());
    }
    if (!amount.currency().equals(account.creditLimit().currency())) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, amount);
    }
    if (amount.amount().compareTo(topUpLeast) < 0 || amount.amount().compareTo(topUpMost) > 0) {
      throw new Refusal(Reason.TOP_UP_OUT_OF_BOUNDS, amount);
    }
    return begin(id, null, amount);
  }

  /**
   * Begins to collect what is open of an invoice from a bank account: no page, and nobody to ask; a
   * statement tells what became of it.
   *
   * @throws Refusal INVOICE_UNKNOWN, INVOICE_NOT_OPEN
   */
  public PaymentRow collect(AccountId account, String number) {
    InvoiceRow invoice = invoices.get(account, number);
    PaymentRow begun = begin(account, invoice.id(), open(invoice), BANK);
    attempts.locked(begun.id()).collecting();
    return attempts.row(begun.id());
  }

  private PaymentRow begin(AccountId account, @Nullable Long invoice, Money amount) {
    return begin(account, invoice, amount, gateways.must().name());
  }

  private PaymentRow begin(
      AccountId account, @Nullable Long invoice, Money amount, String gateway) {
    PaymentAttempt attempt =
        new PaymentAttempt(PaymentKey.fresh(), account, invoice, amount, gateway, clock.instant());
    db.persist(attempt);
    db.flush(); // the unique key makes a twin wait here, and fail when this one commits
    audit.note("payment.begin", "payment " + attempt.id(), amount + " by " + attempt.gateway());
    return lists.get(attempt.id());
  }

  /** The gateway has opened a page. */
  public PaymentRow opened(long id, OpenedPage page) {
    attempts.locked(id).opened(page);
    return attempts.row(id);
  }

  /** The gateway did not answer, and may have opened a page or not. */
  public void unsure(long id) {
    attempts.locked(id).unsure();
  }

  /** No money came, and none will. */
  public void failed(long id, String why) {
    PaymentAttempt attempt = attempts.locked(id);
    if (attempt.ended(PaymentState.FAILED, clock.instant())) {
      audit.note("payment.fail", "payment " + id, why);
      happened.fire(new PaymentFailed(id, attempt.account(), attempt.purpose()));
    }
  }

  /**
   * A person has looked at one that nobody can clear up: no money comes by it, and the invoice can
   * be paid anew. Money that comes all the same is booked.
   */
  public void close(long id, String why) {
    if (why.isBlank() || why.length() > 200) {
      throw new Refusal(Reason.TEXT_MALFORMED, "why: 1 to 200 characters");
    }
    attempts.locked(id).closed(clock.instant());
    audit.note("payment.close", "payment " + id, CardNumbers.hidden(why.strip()));
  }

  /** The next question is due later. */
  public void asked(long id) {
    attempts.locked(id).asked(clock.instant());
  }

  /** Those of which nobody knows yet, and whose time to be asked has come. */
  public List<Long> toAsk(int atMost) {
    return db.createQuery(
            "select p.id from PaymentAttempt p where p.askAt <= :now order by p.askAt", Long.class)
        .setParameter("now", clock.instant())
        .setMaxResults(atMost)
        .getResultList();
  }
}
