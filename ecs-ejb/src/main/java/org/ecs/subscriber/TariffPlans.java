package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ecs.common.Audit;
import org.ecs.tariff.Tariffs;

/**
 * The tariff plans of accounts over time: one holds now, at most one is agreed for a later day, and
 * those that held before are kept for sessions that arrive late.
 */
@Stateless
public class TariffPlans {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private Tariffs tariffs;
  @Inject private Event<TariffPlanChanged> changed;

  /**
   * From the day's first moment in the account's zone on, sessions that start are rated by another
   * tariff; a change that was agreed for later before is replaced. Sessions keep the tariff of
   * their start.
   *
   * @param revision that the caller saw; CHANGED_MEANWHILE if the account has another by now
   * @param from today or later (DATE_IN_PAST), in the account's zone
   */
  public AccountRow change(String number, int revision, String tariffCode, LocalDate from) {
    Account account =
        db.find(Account.class, accounts.get(number).id().value(), LockModeType.PESSIMISTIC_WRITE);
    account.seen(revision);
    tariffs.mustPrice(tariffCode, account.currency());
    Instant now = clock.instant();
    db.createQuery("delete from PastPlan p where p.accountId = :account and p.heldUntil > :now")
        .setParameter("account", account.id())
        .setParameter("now", now)
        .executeUpdate();
    keep(account.changePlan(tariffCode, from, now));
    audit.note("account.tariff", account.number(), tariffCode + " from " + from);
    changed.fire(new TariffPlanChanged(account.id(), account.number()));
    db.flush();
    return accounts.get(account.id());
  }

  /** Which tariff held for sessions that started at that time, in the past or the future. */
  public String codeAt(AccountId account, Instant at) {
    return db
        .createQuery(
            "select p.tariffCode from PastPlan p where p.accountId = :account and p.heldUntil > :at"
                + " order by p.heldUntil",
            String.class)
        .setParameter("account", account)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .orElseGet(() -> db.find(Account.class, account.value()).planAt(at));
  }

  /** Of several changes that take effect at one moment, only what held before it ever held. */
  private void keep(PastPlan past) {
    boolean known =
        !db.createQuery(
                "select p.id from PastPlan p where p.accountId = :account and p.heldUntil = :until",
                Long.class)
            .setParameter("account", past.account())
            .setParameter("until", past.heldUntil())
            .getResultList()
            .isEmpty();
    if (!known) {
      db.persist(past);
    }
  }
}
