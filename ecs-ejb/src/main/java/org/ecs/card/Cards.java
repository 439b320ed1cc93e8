package org.ecs.card;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountClosed;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;
import org.jspecify.annotations.Nullable;

/** The cards: whose they are now and were earlier, and the pools they come from. */
@Stateless
public class Cards {

  private static final int AFTER_OTHERS = ObserverMethod.DEFAULT_PRIORITY + 100;

  private static final String HOLDER =
      "select new org.ecs.card.CardHolder(c.id, c.kind, c.state, c.validUntil, a.id, a.number, a.state,"
          + " a.billingMode, a.creditLimit, a.currency, a.tariffCode, a.sessionsAtOnce,"
          + " a.nextTariffCode, a.nextPlanAt) from Card c";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private Event<CardAssigned> assigned;
  @Inject private Event<CardDisassociated> disassociated;

  /** Authentication: whose card is this now? Empty for a card that ECS does not know. */
  public Optional<CardHolder> authenticate(CardNumber card) {
    return db
        .createQuery(
            HOLDER + " left join Account a on a.id = c.accountId where c.id = :id",
            CardHolder.class)
        .setParameter("id", card.lower())
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Whose card was this at that time? For sessions that arrive late; the holder's account is as it
   * is now.
   */
  public Optional<CardHolder> authenticateAt(CardNumber card, Instant at) {
    return db
        .createQuery(
            HOLDER
                + " left join CardAssignment h on h.cardLowerId = c.id and h.assignedAt <= :at"
                + " and (h.endedAt is null or h.endedAt > :at)"
                + " left join Account a on a.id = h.accountId where c.id = :id",
            CardHolder.class)
        .setParameter("id", card.lower())
        .setParameter("at", at)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Puts a new card into a pool, which is made if it is new; refuses an id that exists. */
  public void stock(String pool, CardNumber card, String printedNumber, CardKind kind) {
    refuseTaken(card);
    db.persist(new Card(card, printedNumber, kind, poolNamed(pool)));
  }

  /** Gives the next card of a pool to an account that is not closed. */
  public CardRow assignFromPool(AccountId account, String pool) {
    Card card =
        db
            .createQuery(
                "select c from Card c where c.state = org.ecs.card.CardState.IN_POOL and c.poolId ="
                    + " (select p.id from CardPool p where p.name = :pool) order by c.printedNumber",
                Card.class)
            .setParameter("pool", pool)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", -2)
            .setMaxResults(1)
            .getResultList()
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(whyNone(pool), pool));
    return give(card, account, clock.instant());
  }

  /**
   * Gives this very card to an account that is not closed, out of its pool, or new if ECS does not
   * know it.
   *
   * @param since when the subscriber got it, not after now; for subscribers that come with their
   *     cards from elsewhere
   */
  public CardRow assign(
      AccountId account, CardNumber number, CardKind kind, @Nullable Instant since) {
    Card card = db.find(Card.class, number.lower(), LockModeType.PESSIMISTIC_WRITE);
    if (card == null) {
      card = new Card(number, number.shown(), kind, null);
      db.persist(card);
    }
    Instant now = clock.instant();
    return give(card, account, since == null || since.isAfter(now) ? now : since);
  }

  /** Takes the card from its account; it fails from the commit of this on. */
  public CardRow disassociate(AccountId account, CardNumber number, EndReason reason) {
    Card card = db.find(Card.class, number.lower(), LockModeType.PESSIMISTIC_WRITE);
    if (card == null) {
      throw new Refusal(Reason.CARD_UNKNOWN, number.shown());
    }
    if (!card.heldBy(account)) {
      throw new Refusal(Reason.CARD_NOT_ASSIGNED, number.shown());
    }
    card.disassociate();
    db.createQuery(
            "select h from CardAssignment h where h.cardLowerId = :id and h.endedAt is null",
            CardAssignment.class)
        .setParameter("id", number.lower())
        .getSingleResult()
        .end(clock.instant(), reason);
    audit.note("card.disassociate", number.shown(), "account " + account + ", " + reason);
    disassociated.fire(new CardDisassociated(number, account, reason));
    return row(number);
  }

  /** Takes one card and gives the next of a pool, both or neither. */
  public CardRow replaceFromPool(AccountId account, CardNumber old, EndReason reason, String pool) {
    disassociate(account, old, reason);
    return assignFromPool(account, pool);
  }

  /** Takes one card and gives another one, known or new, both or neither. */
  public CardRow replace(AccountId account, CardNumber old, EndReason reason, CardNumber given) {
    disassociate(account, old, reason);
    return assign(account, given, CardKind.SUBSCRIBER, null);
  }

  /** A closed account keeps no card; told after all who only note that it was closed. */
  public void takeAll(@Observes @Priority(AFTER_OTHERS) AccountClosed closed) {
    db.createQuery(
            "select c.id from Card c where c.accountId = :account order by c.id", String.class)
        .setParameter("account", closed.account())
        .getResultList()
        .forEach(id -> disassociate(closed.account(), new CardNumber(id), EndReason.CLOSED));
  }

  /** The cards that an account has and had, the newest first. */
  public List<CardRow> of(AccountId account) {
    return query("h.accountId = :key order by h.assignedAt desc, c.id", account).getResultList();
  }

  /** A part of the cards that an account has and had, the newest first. */
  public Slice<CardRow> of(AccountId account, int first, int atMost) {
    List<CardRow> rows =
        query("h.accountId = :key order by h.assignedAt desc, c.id", account)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    String count = "select count(h) from CardAssignment h where h.accountId = :account";
    return new Slice<>(
        rows, db.createQuery(count, Long.class).setParameter("account", account).getSingleResult());
  }

  public List<PoolRow> pools() {
    return pooled().getResultList();
  }

  /** A part of the pools, by name. */
  public Slice<PoolRow> pools(int first, int atMost) {
    List<PoolRow> rows = pooled().setFirstResult(first).setMaxResults(atMost).getResultList();
    return new Slice<>(
        rows, db.createQuery("select count(p) from CardPool p", Long.class).getSingleResult());
  }

  private TypedQuery<PoolRow> pooled() {
    return db.createQuery(
        "select new org.ecs.card.PoolRow(p.name, count(c)) from CardPool p left join Card c on c.poolId = p.id"
            + " and c.state = org.ecs.card.CardState.IN_POOL group by p.name order by p.name",
        PoolRow.class);
  }

  private CardRow give(Card card, AccountId account, Instant since) {
    AccountRow holder = accounts.get(account);
    if (holder.state() == AccountState.CLOSED) {
      throw new Refusal(Reason.ACCOUNT_NOT_ACTIVE, holder.number() + " is CLOSED");
    }
    CardAssignment assignment = card.assign(account, since);
    db.persist(assignment);
    CardNumber number = assignment.card();
    audit.note("card.assign", number.shown(), "account " + account);
    assigned.fire(new CardAssigned(number, account));
    return row(number);
  }

  private CardRow row(CardNumber number) {
    return query("c.id = :key order by h.assignedAt desc", number.lower()).getResultList().get(0);
  }

  private TypedQuery<CardRow> query(String which, Object key) {
    return db.createQuery(
            "select new org.ecs.card.CardRow(upper(c.id), c.printedNumber, c.kind, c.state, h.accountId,"
                + " h.assignedAt, h.endedAt, h.endReason) from Card c join CardAssignment h"
                + " on h.cardLowerId = c.id where "
                + which,
            CardRow.class)
        .setParameter("key", key);
  }

  private void refuseTaken(CardNumber card) {
    if (db.find(Card.class, card.lower()) != null) {
      throw new Refusal(Reason.CARD_ID_TAKEN, card.shown());
    }
  }

  private Reason whyNone(String pool) {
    return pools().stream().anyMatch(row -> row.name().equals(pool))
        ? Reason.CARD_POOL_EMPTY
        : Reason.CARD_POOL_UNKNOWN;
  }

  private long poolNamed(String name) {
    List<Long> ids =
        db.createQuery("select p.id from CardPool p where p.name = :name", Long.class)
            .setParameter("name", name)
            .getResultList();
    if (!ids.isEmpty()) {
      return ids.get(0);
    }
    CardPool pool = new CardPool(name);
    db.persist(pool);
    return pool.id();
  }
}
