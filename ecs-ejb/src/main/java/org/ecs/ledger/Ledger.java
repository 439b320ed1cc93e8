package org.ecs.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecs.common.Apart;
import org.ecs.common.Money;
import org.ecs.common.Refusal;
import org.hibernate.query.NativeQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The double-entry ledger: balances of accounts, and the journals that they are the sum of. */
@Stateless
public class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Holds holds;
  @Inject private Apart apart;

  /** What the account has and holds; empty before its first booking. */
  public Optional<Balance> balance(long owner) {
    return db
        .createQuery(
            "select new org.ecs.ledger.Balance(b.posted, b.held, b.currency) from BalanceRow b"
                + " where b.accountId = :owner",
            Balance.class)
        .setParameter("owner", owner)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Books usage that is paid later: the account owes the gross amount from now on. */
  public void charge(String source, long owner, Money net, Money vat) {
    Money gross = net.plus(vat);
    book(source, List.of(of(owner, gross.negated()), revenue(net), vat(vat)));
    add(owner, gross.negated());
  }

  /**
   * Books usage of a prepaid session, takes what is held for it, then what else is available, and
   * releases the rest; what is still missing becomes a receivable, so that a balance never goes
   * below zero.
   */
  public void settle(String source, long owner, long session, Money net, Money vat) {
    Money gross = net.plus(vat);
    holds.settle(session);
    Money available = lockedAvailable(owner, gross);
    Money taken = gross.min(available);
    Money missing = gross.minus(taken);
    if (missing.isPositive()) {
      Posting receivable = new Posting(Book.RECEIVABLE, owner, missing.negated());
      book(source, List.of(of(owner, taken.negated()), receivable, revenue(net), vat(vat)));
    } else {
      book(source, List.of(of(owner, taken.negated()), revenue(net), vat(vat)));
    }
    add(owner, taken.negated());
  }

  /** Books money that came in; the same source books once. */
  public void credit(String source, long owner, Money paid) {
    book(source, List.of(of(owner, paid), new Posting(Book.CASH, null, paid.negated())));
    add(owner, paid);
  }

  /**
   * Books amounts that sum to zero on the books that they are for; the subscriber's share changes
   * the account's balance. Nothing is booked where all amounts are zero.
   *
   * @param source of this journal; the same one books once
   */
  public void book(String source, long owner, Map<Book, Money> amounts) {
    List<Posting> postings =
        amounts.entrySet().stream()
            .filter(each -> each.getValue().amount().signum() != 0)
            .map(each -> new Posting(each.getKey(), each.getKey().owner(owner), each.getValue()))
            .toList();
    if (!postings.isEmpty()) {
      book(source, postings);
    }
    Money subscriber = amounts.get(Book.SUBSCRIBER);
    if (subscriber != null && subscriber.amount().signum() != 0) {
      add(owner, subscriber);
    }
  }

  private Money lockedAvailable(long owner, Money like) {
    db.createQuery("update BalanceRow b set b.held = b.held where b.accountId = :owner")
        .setParameter("owner", owner)
        .executeUpdate();
    Money available = balance(owner).map(Balance::available).orElse(Money.zero(like.currency()));
    return available.isPositive() ? available : Money.zero(like.currency());
  }

  private void book(String source, List<Posting> postings) {
    db.persist(new Journal(source, clock.instant(), postings));
  }

  private void add(long owner, Money money) {
    if (added(owner, money) == 0) {
      openBalance(owner, money);
      added(owner, money);
    }
  }

  private int added(long owner, Money money) {
    return db.createNativeQuery(
            "update ledger_balance set posted = posted + :amount where account_id = :owner and currency = :currency")
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("ledger_balance")
        .setParameter("amount", money.amount())
        .setParameter("owner", owner)
        .setParameter("currency", money.currency().getCurrencyCode())
        .executeUpdate();
  }

  private void openBalance(long owner, Money like) {
    try {
      apart.run(() -> db.persist(new BalanceRow(owner, like.currency())));
    } catch (Refusal somebodyElseOpenedIt) {
      LOG.debug("the balance of {} was opened by another booking at the same time", owner);
    }
  }

  private static Posting of(long owner, Money money) {
    return new Posting(Book.SUBSCRIBER, owner, money);
  }

  private static Posting revenue(Money money) {
    return new Posting(Book.REVENUE, null, money);
  }

  private static Posting vat(Money money) {
    return new Posting(Book.VAT, null, money);
  }
}
