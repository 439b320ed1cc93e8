package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecs.common.Audit;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.tariff.Tariffs;
import org.jspecify.annotations.Nullable;

/** The accounts and their subscribers. */
@Stateless
public class Accounts {

  static final String ROW =
      "select new org.ecs.subscriber.AccountRow(a.id, a.number, a.state, s.kind, s.name, s.crmReference,"
          + " s.contact, a.billingMode, case when a.nextPlanAt <= :now then a.nextTariffCode else a.tariffCode"
          + " end, a.zone, a.creditLimit, a.currency, a.sessionsAtOnce, a.createdAt, a.revision,"
          + " case when a.nextPlanAt > :now then a.nextTariffCode end, case when a.nextPlanAt > :now then"
          + " a.nextPlanFrom end, case when a.premiumSince is null then 0 else 1 end) from Account a join a.subscriber s ";

  private static final String MATCHES =
      " where (:text = '' or s.searchName like :inside escape '!' or lower(a.number) like :start escape '!'"
          + " or lower(s.contact.email) like :start escape '!' or s.contact.phone like :start escape '!'"
          + " or lower(s.crmReference) like :start escape '!')";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Tariffs tariffs;
  @Inject private Event<Object> happened;

  /**
   * Opens an account, ACTIVE at once; refuses a CRM reference that another subscriber has, a tariff
   * that does not exist or has another currency, and a credit limit below zero.
   */
  public AccountRow create(NewAccount asked) {
    refuseTaken(asked.crmReference());
    tariffs.mustPrice(asked.tariffCode(), asked.creditLimit().currency());
    Subscriber subscriber =
        new Subscriber(asked.kind(), asked.name(), asked.crmReference(), asked.contact());
    Account account = new Account(subscriber, asked, clock.instant());
    db.persist(account);
    String number = account.numbered();
    audit.note("account.create", number, asked.name());
    happened.fire(new AccountOpened(account.id(), number));
    db.flush();
    return get(number);
  }

  /**
   * Changes what is not null in the change.
   *
   * @param revision that the caller saw; CHANGED_MEANWHILE if the account has another by now, and
   *     nothing is overwritten
   */
  public AccountRow update(String number, int revision, AccountChange change) {
    Account account = locked(number);
    account.seen(revision);
    if (!Objects.equals(change.crmReference(), get(account.id()).crmReference())) {
      refuseTaken(change.crmReference());
    }
    account.change(change, clock.instant());
    audit.note("account.update", account.number(), String.valueOf(change));
    happened.fire(new AccountChanged(account.id(), account.number()));
    return fresh(account);
  }

  /** The account with this number; refuses an unknown one. */
  public AccountRow get(String number) {
    return one(ROW + "where a.number = :key", number.strip().toUpperCase(Locale.ROOT), number);
  }

  public AccountRow get(AccountId id) {
    return one(ROW + "where a.id = :key", id.value(), id);
  }

  /**
   * Accounts whose subscriber's name contains the text, or whose number, e-mail, phone or CRM
   * reference begins with it, by number; an empty text finds all.
   */
  public Slice<AccountRow> find(String text, int first, int atMost) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    List<AccountRow> rows =
        matching(db.createQuery(ROW + MATCHES + " order by a.number", AccountRow.class), plain)
            .setParameter("now", clock.instant())
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    String count = "select count(a) from Account a join a.subscriber s " + MATCHES;
    return new Slice<>(rows, matching(db.createQuery(count, Long.class), plain).getSingleResult());
  }

  /** Stops all use of the account's cards until it is resumed; sessions that run go on. */
  public AccountRow suspend(String number, String why) {
    Account account = locked(number);
    account.suspend();
    audit.note("account.suspend", account.number(), why);
    happened.fire(new AccountSuspended(account.id(), account.number()));
    return fresh(account);
  }

  public AccountRow resume(String number, String why) {
    Account account = locked(number);
    account.resume();
    audit.note("account.resume", account.number(), why);
    happened.fire(new AccountResumed(account.id(), account.number()));
    return fresh(account);
  }

  /**
   * Ends the account for ever: its cards are taken away with it, and what the money side has to do
   * is kept as an open closing.
   */
  public AccountRow close(String number, String why) {
    Account account = locked(number);
    ClosingDemand demand = account.close();
    db.persist(new AccountClosing(account.id(), demand, why, clock.instant()));
    audit.note("account.close", account.number(), why);
    happened.fire(new AccountClosed(account.id(), account.number(), demand));
    return fresh(account);
  }

  private Account locked(String number) {
    return db.find(Account.class, get(number).id().value(), LockModeType.PESSIMISTIC_WRITE);
  }

  private AccountRow fresh(Account account) {
    db.flush();
    return get(account.id());
  }

  private void refuseTaken(@Nullable String crmReference) {
    if (crmReference != null
        && !db.createQuery("select s.id from Subscriber s where s.crmReference = :r", Long.class)
            .setParameter("r", crmReference)
            .getResultList()
            .isEmpty()) {
      throw new Refusal(Reason.CRM_REFERENCE_TAKEN, crmReference);
    }
  }

  private AccountRow one(String query, Object key, Object asked) {
    return db
        .createQuery(query, AccountRow.class)
        .setParameter("key", key)
        .setParameter("now", clock.instant())
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.ACCOUNT_UNKNOWN, asked));
  }

  private static <T> TypedQuery<T> matching(TypedQuery<T> query, String text) {
    return query
        .setParameter("text", text)
        .setParameter("inside", Like.inside(text))
        .setParameter("start", Like.start(text));
  }
}
