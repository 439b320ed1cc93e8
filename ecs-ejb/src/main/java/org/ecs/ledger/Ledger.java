package org.ecs.ledger;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * The double-entry ledger: balances of accounts, and the journals that they are the sum of. Each
 * verb has a source, the key of its journal: the same source is booked once, and refused with
 * BOOKED_ALREADY after that.
 */
@Stateless
public class Ledger {

  @Inject private Holds holds;
  @Inject private Purse purse;
  @Inject private Journals journals;
  @Inject private Event<BalanceMoved> moved;

  /** What the account has and holds; empty before its first booking. */
  public Optional<Balance> balance(long owner) {
    return purse.of(owner);
  }

  /** Books usage that is paid later: the account owes the gross amount from now on. */
  public void charge(String source, long owner, Money net, Money vat) {
    Money gross = net.plus(vat);
    purse.add(owner, gross.negated(), Money.zero(gross.currency()));
    journals.book(
        new Entry(JournalKind.USAGE, source),
        List.of(subscriber(owner, gross.negated()), revenue(net), vat(vat)));
  }

  /**
   * Books usage of a prepaid account: takes what is held for it, then what else is available, and
   * releases the rest; what is still missing becomes a receivable, so that a balance never goes
   * below zero. A bill that comes after its hold has expired is a debit by the same rules.
   */
  public void settle(String source, long owner, Purpose purpose, Money net, Money vat) {
    Money gross = net.plus(vat);
    Balance now = purse.locked(owner, holds.settle(purpose, gross));
    List<Posting> lines = new ArrayList<>(debit(owner, gross, now, Lack.RECEIVABLE));
    lines.add(revenue(net));
    lines.add(vat(vat));
    book(new Entry(JournalKind.USAGE, source), owner, now, lines);
  }

  /** Books money that came in; it pays first what the account used without having it. */
  public void credit(String source, long owner, Money paid) {
    Balance now = purse.locked(owner, Money.zero(paid.currency()));
    List<Posting> lines = new ArrayList<>(credit(owner, paid, now));
    lines.add(new Posting(Book.CASH, null, paid.negated()));
    book(new Entry(JournalKind.MONEY_IN, source), owner, now, lines);
  }

  /**
   * Books money that goes back to who paid it.
   *
   * @param lack what becomes of an amount that the account has not got any more
   */
  public void payOut(String source, long owner, Money back, Lack lack) {
    Balance now = purse.locked(owner, Money.zero(back.currency()));
    List<Posting> lines = new ArrayList<>(debit(owner, back, now, lack));
    lines.add(new Posting(Book.CASH, null, back));
    book(new Entry(JournalKind.MONEY_OUT, source), owner, now, lines);
  }

  /**
   * Gives to an account (above zero) or takes from it, as a person decided.
   *
   * @param lack what becomes of an amount to take that the account has not got
   */
  public void adjust(String source, long owner, Money by, Lack lack, String why) {
    Balance now = purse.locked(owner, Money.zero(by.currency()));
    List<Posting> lines =
        new ArrayList<>(
            by.isPositive() ? credit(owner, by, now) : debit(owner, by.negated(), now, lack));
    lines.add(new Posting(Book.ADJUSTMENT, null, by.negated()));
    book(new Entry(JournalKind.ADJUSTMENT, source, why, null), owner, now, lines);
  }

  /**
   * Books amounts that sum to zero on the books that they are for; the subscriber's share changes
   * the account's balance. Nothing is booked where all amounts are zero.
   */
  public void book(String source, long owner, Map<Book, Money> amounts) {
    List<Posting> lines =
        amounts.entrySet().stream()
            .filter(each -> each.getValue().amount().signum() != 0)
            .map(each -> new Posting(each.getKey(), each.getKey().owner(owner), each.getValue()))
            .toList();
    if (!lines.isEmpty()) {
      Money zero = Money.zero(lines.get(0).money().currency());
      purse.add(
          owner,
          amounts.getOrDefault(Book.SUBSCRIBER, zero),
          amounts.getOrDefault(Book.RECEIVABLE, zero).negated());
      journals.book(new Entry(JournalKind.INVOICING, source), lines);
    }
  }

  /**
   * Takes a journal back by another one, once; the journal itself stays as it is. What the account
   * gets back pays a receivable first; what it has to give and has not got follows {@code lack}.
   */
  public void reverse(String source, Lack lack, String why) {
    Journal journal =
        journals.of(source).orElseThrow(() -> new Refusal(Reason.JOURNAL_UNKNOWN, source));
    List<Posting> old = journals.lines(journal);
    long owner =
        old.stream().map(Posting::owner).filter(Objects::nonNull).findFirst().orElseThrow();
    Money of =
        old.stream()
            .filter(line -> line.owner() != null)
            .map(Posting::money)
            .reduce(Money::plus)
            .orElseThrow();
    Balance now = purse.locked(owner, Money.zero(of.currency()));
    List<Posting> lines =
        new ArrayList<>(
            of.isPositive() ? debit(owner, of, now, lack) : credit(owner, of.negated(), now));
    old.stream().filter(line -> line.owner() == null).map(Posting::reversed).forEach(lines::add);
    String key = "reversal:" + journal.id();
    book(new Entry(JournalKind.REVERSAL, key, why, journal.id()), owner, now, lines);
  }

  private List<Posting> credit(long owner, Money money, Balance now) {
    Money due = money.min(now.receivable());
    Money rest = money.minus(due);
    purse.add(owner, rest, due.negated());
    return due.isPositive()
        ? List.of(subscriber(owner, rest), receivable(owner, due))
        : List.of(subscriber(owner, rest));
  }

  private List<Posting> debit(long owner, Money money, Balance now, Lack lack) {
    Money taken = lack == Lack.OWED ? money : money.min(now.free());
    Money missing = money.minus(taken);
    if (missing.isPositive() && lack == Lack.REFUSED) {
      throw new Refusal(Reason.BALANCE_TOO_LOW, now.available());
    }
    purse.add(owner, taken.negated(), missing);
    return missing.isPositive()
        ? List.of(subscriber(owner, taken.negated()), receivable(owner, missing.negated()))
        : List.of(subscriber(owner, taken.negated()));
  }

  private void book(Entry entry, long owner, Balance before, List<Posting> lines) {
    long journal = journals.book(entry, lines);
    Money change =
        lines.stream()
            .filter(Posting::isBalance)
            .map(Posting::money)
            .reduce(Money::plus)
            .orElseThrow();
    Money after = before.posted().plus(change);
    moved.fire(new BalanceMoved(journal, entry.kind(), owner, before.posted(), after));
  }

  private static Posting subscriber(long owner, Money money) {
    return new Posting(Book.SUBSCRIBER, owner, money);
  }

  private static Posting receivable(long owner, Money money) {
    return new Posting(Book.RECEIVABLE, owner, money);
  }

  private static Posting revenue(Money money) {
    return new Posting(Book.REVENUE, null, money);
  }

  private static Posting vat(Money money) {
    return new Posting(Book.VAT, null, money);
  }
}
