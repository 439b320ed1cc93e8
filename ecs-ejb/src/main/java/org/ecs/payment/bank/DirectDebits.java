package org.ecs.payment.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Operator;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.finance.Seller;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.Payments;
import org.ecs.subscriber.AccountId;

/**
 * Invoices that are collected from their payers' bank accounts: each is an attempt like any other,
 * so that nobody pays it elsewhere meanwhile, and succeeds when a statement shows the money.
 */
@Stateless
public class DirectDebits {

  private static final int AT_MOST = 500;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Operator operator;
  @Inject private Seller seller;
  @Inject private Payments payments;

  @Inject
  @ConfigProperty(name = "ecs.finance.iban")
  private Optional<String> iban;

  @Inject
  @ConfigProperty(name = "ecs.finance.bic")
  private Optional<String> bic;

  @Inject
  @ConfigProperty(name = "ecs.finance.creditor-id")
  private Optional<String> creditor;

  /** Whether our own bank account and identifier are known. */
  public boolean isOn() {
    return iban.isPresent() && creditor.isPresent();
  }

  /** An invoice in euros of an account with a mandate, that nobody is paying. */
  public record Due(
      AccountId account,
      String invoice,
      String mandate,
      LocalDate signed,
      String holder,
      String iban) {}

  /**
   * Makes a file that collects all that can be collected, at most 500 invoices.
   *
   * @param on when the bank is to collect; tomorrow or later
   * @return the file's id
   * @throws Refusal PAYMENT_OFF, DATE_IN_PAST, NOTHING_TO_COLLECT
   */
  public long collect(LocalDate on) {
    if (!isOn()) {
      throw new Refusal(Reason.PAYMENT_OFF, "no IBAN or creditor id");
    }
    Instant now = clock.instant();
    if (!on.isAfter(LocalDate.ofInstant(now, seller.zone()))) {
      throw new Refusal(Reason.DATE_IN_PAST, on);
    }
    List<Debit> debits = new ArrayList<>();
    for (Due due : due()) {
      PaymentRow attempt = payments.collect(due.account(), due.invoice());
      debits.add(debit(due, attempt));
    }
    if (debits.isEmpty()) {
      throw new Refusal(Reason.NOTHING_TO_COLLECT, on);
    }
    return keep(now, on, debits);
  }

  private Debit debit(Due due, PaymentRow attempt) {
    String text = operator.name() + " " + due.invoice();
    return new Debit(
        attempt.key(),
        attempt.amount(),
        due.mandate(),
        due.signed(),
        due.holder(),
        due.iban(),
        text.length() > 140 ? due.invoice() : text);
  }

  private long keep(Instant now, LocalDate on, List<Debit> debits) {
    String id = "ECS-" + debits.get(0).key();
    String own = iban.orElseThrow().replaceAll("\\s", "");
    DebitFile file = new DebitFile(operator.name(), own, bic.orElse(""), creditor.orElseThrow());
    BigDecimal sum =
        debits.stream().map(d -> d.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    String by = Caller.current().name();
    DirectDebitFile kept =
        new DirectDebitFile(now, by, on, sum, debits.size(), file.of(id, now, on, debits));
    db.persist(kept);
    audit.note("bank.collect", kept.id(), debits.size() + " debits, " + sum + " EUR on " + on);
    return kept.id();
  }

  /** What can be collected now, the oldest first. */
  public List<Due> due() {
    return db.createQuery(
            "select new org.ecs.payment.bank.DirectDebits$Due(m.accountId, i.number, m.mandateRef,"
                + " m.signedOn, m.holder, m.iban) from SepaMandate m join Invoice i on i.accountId ="
                + " m.accountId join Settlement t on t.invoiceId = i.id where m.activeFor is not null"
                + " and i.kind = org.ecs.finance.DocumentKind.INVOICE and i.number is not null and"
                + " t.settledAt is null and t.open > 0 and i.currency = :euro and not exists (select 1"
                + " from PaymentAttempt p where p.openFor = i.id) order by i.id",
            Due.class)
        .setParameter("euro", Currency.getInstance("EUR"))
        .setMaxResults(AT_MOST)
        .getResultList();
  }

  /** The file as the bank takes it. */
  public String content(long id) {
    DirectDebitFile file = db.find(DirectDebitFile.class, id);
    if (file == null) {
      throw new Refusal(Reason.DOCUMENT_UNKNOWN, id);
    }
    return file.content();
  }

  /** The newest first. */
  public Slice<DebitFileRow> find(int first, int atMost) {
    List<DebitFileRow> rows =
        db.createQuery(
                "select new org.ecs.payment.bank.DebitFileRow(f.id, f.madeAt, f.madeBy, f.collectOn,"
                    + " f.amount, f.debits) from DirectDebitFile f order by f.id desc",
                DebitFileRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(
        rows,
        db.createQuery("select count(f) from DirectDebitFile f", Long.class).getSingleResult());
  }
}
