package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Money;
import org.ecs.finance.InvoiceDocument.Entry;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;

/** What an account was asked for and what it paid: invoices, credit notes, fees, payments. */
@Stateless
public class Statements {

  @PersistenceContext private EntityManager db;
  @Inject private Accounts accounts;

  /**
   * The entries of some days with what was owed after each.
   *
   * @param opening owed before the first day; below zero: had
   */
  public record Statement(
      AccountRow account, Period period, Money opening, List<Entry> entries, Money closing) {}

  /** The statement of an account, in its language. */
  public Statement of(AccountId id, Period period) {
    AccountRow account = accounts.get(id);
    Currency currency = account.creditLimit().currency();
    FinanceWords words = new FinanceWords(Locale.forLanguageTag(account.contact().language()));
    List<Entry> all = new ArrayList<>();
    invoices(id, all, words);
    payments(id, all, words);
    fees(id, all, words);
    all.sort(Comparator.comparing(Entry::date));
    Money balance = Money.zero(currency);
    Money opening = balance;
    List<Entry> shown = new ArrayList<>();
    for (Entry entry : all) {
      if (entry.date().isBefore(period.to())) {
        balance = balance.plus(entry.amount());
      }
      if (entry.date().isBefore(period.from())) {
        opening = balance;
      } else if (entry.date().isBefore(period.to())) {
        shown.add(with(entry, balance));
      }
    }
    return new Statement(account, period, opening, shown, balance);
  }

  private static Entry with(Entry entry, Money balance) {
    return new Entry(
        entry.date(), entry.text(), entry.number(), entry.due(), entry.amount(), balance);
  }

  private void invoices(AccountId account, List<Entry> all, FinanceWords words) {
    db.createQuery(
            "select i.issuedOn, i.kind, i.number, i.dueOn, i.gross, i.currency from Invoice i where"
                + " i.accountId = :account order by i.id",
            Object[].class)
        .setParameter("account", account)
        .getResultList()
        .forEach(
            row -> {
              boolean credit = row[1] == DocumentKind.CREDIT_NOTE;
              Money gross = new Money((BigDecimal) row[4], (Currency) row[5]);
              all.add(
                  new Entry(
                      (LocalDate) row[0],
                      words.say("entry." + row[1], row[2]),
                      (String) row[2],
                      (LocalDate) row[3],
                      credit ? gross.negated() : gross,
                      null));
            });
  }

  private void payments(AccountId account, List<Entry> all, FinanceWords words) {
    db.createQuery(
            "select p.paidOn, i.number, p.amount, p.currency from InvoicePayment p join Invoice i on i.id"
                + " = p.invoiceId where i.accountId = :account order by p.id",
            Object[].class)
        .setParameter("account", account)
        .getResultList()
        .forEach(
            row -> {
              Money paid = new Money((BigDecimal) row[2], (Currency) row[3]);
              String text = words.say(paid.isPositive() ? "entry.PAYMENT" : "entry.BACK", row[1]);
              String number = (String) row[1];
              all.add(new Entry((LocalDate) row[0], text, number, null, paid.negated(), null));
            });
  }

  private void fees(AccountId account, List<Entry> all, FinanceWords words) {
    db.createQuery(
            "select d.happenedOn, i.number, d.fee, d.currency from DunningEvent d join Invoice i on i.id ="
                + " d.invoiceId where d.accountId = :account and d.fee > 0 order by d.id",
            Object[].class)
        .setParameter("account", account)
        .getResultList()
        .forEach(
            row -> {
              Money fee = new Money((BigDecimal) row[2], (Currency) row[3]);
              String text = words.say("entry.FEE", row[1]);
              all.add(new Entry((LocalDate) row[0], text, (String) row[1], null, fee, null));
            });
  }
}
