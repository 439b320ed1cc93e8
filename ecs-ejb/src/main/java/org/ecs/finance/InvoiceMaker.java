package org.ecs.finance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.common.Money;
import org.ecs.finance.Reckoning.Share;
import org.ecs.ledger.Book;
import org.ecs.ledger.Ledger;
import org.ecs.subscriber.AccountClosings;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.tariff.TaxMode;
import org.jspecify.annotations.Nullable;

/** Makes the invoice of one account for a run, in the transaction at hand. */
@Dependent
class InvoiceMaker {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Accounts accounts;
  @Inject private AccountClosings closings;
  @Inject private Billable billable;
  @Inject private Finishing finishing;
  @Inject private Ledger ledger;
  @Inject private Seller seller;

  /**
   * The invoice of all that has not been invoiced, with the number; null where there is nothing, or
   * where it would come to nothing or less: then what there is waits for the next one.
   */
  @Nullable Long make(InvoiceRun run, AccountId id) {
    AccountRow account = accounts.get(id);
    List<BillDataRecordRow> usage = billable.usage(account, run.period().end(account.zone()));
    FeeCourse fees = fees(id, run.period().from());
    List<Draft> drafts =
        Stream.concat(
                billable.lines(account, usage).stream(),
                billable.fees(account, fees.billedTo(), run.period().to()).stream())
            .toList();
    Currency currency = account.creditLimit().currency();
    TaxMode mode = account.kind() == SubscriberKind.PERSON ? TaxMode.GROSS : TaxMode.NET;
    Reckoning figures = Reckoning.of(mode, currency, drafts.stream().map(Draft::item).toList());
    boolean due = figures.total().gross().isPositive();
    if (account.state() == AccountState.CLOSED && (due || drafts.isEmpty())) {
      closings.settle(id);
    }
    if (!due) {
      return null;
    }
    fees.billed(run.period().to());
    Invoice invoice = written(run, account, mode, drafts, figures);
    usage.forEach(row -> db.persist(new InvoicedRecord(row.id(), invoice.id())));
    db.persist(new Settlement(invoice.id(), id, due(run), figures.total().gross()));
    book(invoice, figures.total(), usage);
    finishing.number(invoice);
    return invoice.id();
  }

  /** Of the account; the first run begins with its own days. */
  private FeeCourse fees(AccountId id, LocalDate from) {
    FeeCourse fees = db.find(FeeCourse.class, id.value());
    if (fees == null) {
      fees = new FeeCourse(id, from);
      db.persist(fees);
    }
    return fees;
  }

  private Invoice written(
      InvoiceRun run, AccountRow account, TaxMode mode, List<Draft> drafts, Reckoning figures) {
    LocalDate from =
        drafts.stream().map(Draft::from).min(LocalDate::compareTo).orElse(run.period().from());
    LocalDate to =
        drafts.stream().map(Draft::to).max(LocalDate::compareTo).orElse(run.period().lastDay());
    Invoice invoice =
        new Invoice(
            DocumentKind.INVOICE,
            seller.entity(),
            account.id(),
            new Invoice.Terms(run.issuedOn(), due(run), from, to, mode),
            figures,
            finishing.parties(account),
            clock.instant());
    invoice.ofRun(run.id());
    db.persist(invoice);
    finishing.lines(invoice, drafts, figures.shares());
    return invoice;
  }

  private LocalDate due(InvoiceRun run) {
    return run.issuedOn().plusDays(seller.paymentDays());
  }

  /**
   * What was rated moves from revenue not invoiced to invoiced revenue; what the account owes and
   * the VAT become those of the invoice, which adds fees and rounds VAT once for a whole rate.
   */
  private void book(Invoice invoice, Share total, List<BillDataRecordRow> usage) {
    Share rated =
        usage.stream()
            .map(row -> new Share(row.charge().net(), row.charge().gross()))
            .reduce(Share.zero(total.net().currency()), Share::plus);
    Money more = total.gross().minus(rated.gross());
    ledger.book(
        "invoice:" + invoice.id(),
        invoice.account().value(),
        Map.of(
            Book.SUBSCRIBER, more.negated(),
            Book.VAT, total.vat().minus(rated.vat()),
            Book.REVENUE, rated.net().negated(),
            Book.INVOICED, total.net()));
  }
}
