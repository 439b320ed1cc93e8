package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Money;
import org.ecs.common.Slice;
import org.ecs.ledger.Book;
import org.ecs.ledger.Ledger;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;

/**
 * What happens to an invoice that is not paid: a reminder, a second one with a fee, the suspension
 * of the account; and the account's restoration once it has paid what it was suspended for.
 */
@Stateless
public class Dunning {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Seller seller;
  @Inject private InvoiceRows rows;
  @Inject private Accounts accounts;
  @Inject private Ledger ledger;
  @Inject private Event<Object> happened;

  @Inject
  @ConfigProperty(name = "ecs.dunning.reminder-days", defaultValue = "7")
  private int reminderDays;

  @Inject
  @ConfigProperty(name = "ecs.dunning.second-days", defaultValue = "14")
  private int secondDays;

  @Inject
  @ConfigProperty(name = "ecs.dunning.suspension-days", defaultValue = "14")
  private int suspensionDays;

  @Inject
  @ConfigProperty(name = "ecs.dunning.fee", defaultValue = "5.00")
  private BigDecimal fee;

  /** The invoices whose next step is due today, the longest overdue first. */
  public List<Long> due(int atMost) {
    LocalDate today = today();
    return db.createQuery(
            "select t.invoiceId from Settlement t where t.settledAt is null and ((t.dunningStep = 0 and"
                + " t.dueOn < :first) or (t.dunningStep = 1 and t.dunnedOn < :second) or"
                + " (t.dunningStep = 2 and t.dunnedOn < :third)) order by t.dueOn, t.invoiceId",
            Long.class)
        .setParameter("first", today.minusDays(reminderDays))
        .setParameter("second", today.minusDays(secondDays))
        .setParameter("third", today.minusDays(suspensionDays))
        .setMaxResults(atMost)
        .getResultList();
  }

  /** Takes the next step for an invoice, if it is due; a repeat on the same day does nothing. */
  public void step(long invoice) {
    Settlement settlement = rows.locked(invoice);
    int taken = settlement.dunningStep();
    if (!settlement.isOpen() || taken >= DunningStep.values().length) {
      return;
    }
    DunningStep step = DunningStep.values()[taken];
    LocalDate today = today();
    if (!settlement.dunnedOn().isBefore(today.minusDays(days(step)))) {
      return;
    }
    Money costs = step == DunningStep.SECOND_REMINDER ? fee(settlement) : none(settlement);
    db.persist(new DunningEvent(settlement, step, today, costs));
    settlement.dunned(step.number(), today);
    charge(settlement, costs);
    if (step == DunningStep.SUSPENSION) {
      suspend(settlement.account(), invoice);
    }
    happened.fire(new InvoiceDunned(invoice, settlement.account(), step));
  }

  /** Who has paid all that they were suspended for is let in again. */
  public void restore(@Observes InvoiceSettled settled) {
    AccountId account = settled.account();
    DunningSuspension suspension = db.find(DunningSuspension.class, account.value());
    if (suspension == null || owesStill(account)) {
      return;
    }
    db.remove(suspension);
    AccountRow row = accounts.get(account);
    if (row.state() == AccountState.SUSPENDED) {
      accounts.resume(row.number(), "dunning: paid");
      happened.fire(new AccountRestored(account, settled.invoice()));
    }
  }

  /** The invoices that were reminded of and are open, the furthest on the ladder first. */
  public Slice<InvoiceRow> find(int first, int atMost) {
    String from =
        " from Invoice i join Account a on a.id = i.accountId join a.subscriber s join Settlement t on"
            + " t.invoiceId = i.id where t.settledAt is null and t.dunningStep > 0";
    List<InvoiceRow> found =
        db.createQuery(
                "select new org.ecs.finance.InvoiceRow(i.id, i.kind, i.number, a.number, s.name,"
                    + " i.issuedOn, i.dueOn, i.serviceFrom, i.serviceTo, i.net, i.vat, i.gross,"
                    + " i.currency, i.reference, t.open, t.dunningStep)"
                    + from
                    + " order by t.dunningStep desc, t.dueOn, i.id",
                InvoiceRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(
        found, db.createQuery("select count(t)" + from, Long.class).getSingleResult());
  }

  private boolean owesStill(AccountId account) {
    return !db.createQuery(
            "select t.invoiceId from Settlement t where t.accountId = :account and t.settledAt is null"
                + " and t.dunningStep >= :suspended",
            Long.class)
        .setParameter("account", account)
        .setParameter("suspended", DunningStep.SUSPENSION.number())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** One that is suspended already, or closed, is left as it is. */
  private void suspend(AccountId account, long invoice) {
    AccountRow row = accounts.get(account);
    if (row.state() == AccountState.ACTIVE) {
      accounts.suspend(row.number(), "dunning: invoice " + invoice);
      db.persist(new DunningSuspension(account.value(), clock.instant()));
    }
  }

  private void charge(Settlement settlement, Money costs) {
    settlement.more(costs);
    ledger.book(
        "dunning:" + settlement.invoice(),
        settlement.account().value(),
        Map.of(Book.SUBSCRIBER, costs.negated(), Book.FEES, costs));
  }

  private int days(DunningStep step) {
    return switch (step) {
      case REMINDER -> reminderDays;
      case SECOND_REMINDER -> secondDays;
      case SUSPENSION -> suspensionDays;
    };
  }

  private Money fee(Settlement settlement) {
    return Money.rounded(fee, settlement.open().currency());
  }

  private static Money none(Settlement settlement) {
    return Money.zero(settlement.open().currency());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), seller.zone());
  }
}
