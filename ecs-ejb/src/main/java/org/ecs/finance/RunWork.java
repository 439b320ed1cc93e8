package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecs.subscriber.AccountId;

/**
 * The work of runs in small transactions, so that any number of nodes share it and a kill loses
 * none of it: first the accounts are noted, a thousand at a time, then each gets its invoice.
 */
@Stateless
public class RunWork {

  private static final int AT_ONCE = 1000;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private InvoiceMaker maker;
  @Inject private FeesDue fees;

  /** The runs that want work, the oldest first. */
  public List<Long> running() {
    return db.createQuery(
            "select r.id from InvoiceRun r where r.state = org.ecs.finance.RunState.RUNNING order by"
                + " r.id",
            Long.class)
        .getResultList();
  }

  /**
   * Does one step of a run: notes some accounts, or makes one invoice, or ends the run. False when
   * there is nothing (more) to do here. What goes wrong with one account is thrown as {@link
   * PartFailed}, to be {@link #park parked}.
   */
  public boolean step(long id) {
    InvoiceRun run = db.find(InvoiceRun.class, id);
    if (run == null || run.state() != RunState.RUNNING) {
      return false;
    }
    if (run.filledTo() != null) {
      return fill(id);
    }
    Optional<RunAccount> part = next(id);
    part.ifPresent(found -> make(run, found));
    return part.isPresent() || ended(id);
  }

  /** Another transaction than the one that failed. */
  public void park(PartFailed failed) {
    RunAccount part = db.find(RunAccount.class, failed.part(), LockModeType.PESSIMISTIC_WRITE);
    if (part != null && part.isPending()) {
      Throwable why = failed.getCause();
      part.park(why == null ? failed : why, clock.instant());
    }
  }

  private void make(InvoiceRun run, RunAccount part) {
    try {
      part.done(maker.make(run, part.account()), clock.instant());
      db.flush();
    } catch (RuntimeException e) {
      throw new PartFailed(part.id(), e);
    }
  }

  /** One that no other worker has in hand. */
  private Optional<RunAccount> next(long run) {
    return db
        .createQuery(
            "select p from RunAccount p where p.runId = :run and p.state ="
                + " org.ecs.finance.RunPartState.PENDING order by p.id",
            RunAccount.class)
        .setParameter("run", run)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", -2)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  private boolean fill(long id) {
    InvoiceRun run = locked(id);
    Long after = run.filledTo();
    if (after == null) {
      return true;
    }
    List<Long> accounts = candidates(run, after);
    accounts.forEach(account -> db.persist(new RunAccount(id, new AccountId(account))));
    run.filled(accounts.size() < AT_ONCE ? null : accounts.get(accounts.size() - 1));
    return true;
  }

  /** Postpaid accounts with usage on no invoice, or that may owe a fee. */
  private List<Long> candidates(InvoiceRun run, long after) {
    String withFee =
        fees.none()
            ? ""
            : " or a.state <> org.ecs.subscriber.AccountState.CLOSED or exists (select 1 from"
                + " AccountClosing c where c.accountId = a.id and c.settledAt is null)";
    return db.createQuery(
            "select a.id from Account a where a.id > :after and a.billingMode ="
                + " org.ecs.subscriber.BillingMode.POSTPAID and a.createdAt < :end and (exists"
                + " (select 1 from BillDataRecord r where a.id = r.accountId and"
                + " r.endedAt < :end and not exists (select 1 from InvoicedRecord i where"
                + " i.recordId = r.id))"
                + withFee
                + ") order by a.id",
            Long.class)
        .setParameter("after", after)
        .setParameter(
            "end", run.period().end(ZoneOffset.ofHours(-12))) // the last zone to get there
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** Ends the run if nobody waits, and nobody has one in hand; there is nothing more to do here. */
  private boolean ended(long id) {
    InvoiceRun run = locked(id); // before it looks: who has parked ones tried again holds it too
    boolean waits =
        !db.createQuery(
                "select p.id from RunAccount p where p.runId = :run and p.state ="
                    + " org.ecs.finance.RunPartState.PENDING",
                Long.class)
            .setParameter("run", id)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (!waits && run.state() == RunState.RUNNING && run.filledTo() == null) {
      run.done(clock.instant());
    }
    return false;
  }

  private InvoiceRun locked(long id) {
    InvoiceRun run = db.find(InvoiceRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    db.refresh(run);
    return run;
  }
}
