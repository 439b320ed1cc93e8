package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** Invoice runs: started, paused, resumed, and what is parked tried again. */
@Stateless
public class InvoiceRuns {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Seller seller;
  @Inject private Event<RunToWork> toWork;

  /**
   * Starts the run of a period, and gives its id; of a period that was started before, that run's,
   * and nothing happens. Refuses a period that is not over (RUN_TOO_EARLY) and one that shares days
   * with another run (RUN_OVERLAPS), since monthly fees would be counted twice.
   */
  public long start(Period period) {
    List<InvoiceRun> near =
        db.createQuery(
                "select r from InvoiceRun r where r.legalEntity = :entity and r.periodFrom < :to"
                    + " and r.periodTo > :from",
                InvoiceRun.class)
            .setParameter("entity", seller.entity())
            .setParameter("from", period.from())
            .setParameter("to", period.to())
            .getResultList();
    for (InvoiceRun run : near) {
      if (!run.period().equals(period)) {
        throw new Refusal(Reason.RUN_OVERLAPS, "run " + run.id() + ": " + run.period().from());
      }
      return run.id();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), seller.zone());
    if (today.isBefore(period.to())) {
      throw new Refusal(Reason.RUN_TOO_EARLY, period.to());
    }
    InvoiceRun run =
        new InvoiceRun(seller.entity(), period, today, Caller.current().name(), clock.instant());
    db.persist(run);
    db.flush();
    audit.note("run.start", run.id(), period.from() + " to " + period.to());
    toWork.fire(new RunToWork(run.id()));
    return run.id();
  }

  /** Makes no further invoice until it is resumed; those under way are finished. */
  public void pause(long run) {
    locked(run).pause();
    audit.note("run.pause", run, "");
  }

  public void resume(long run) {
    locked(run).resume();
    audit.note("run.resume", run, "");
    toWork.fire(new RunToWork(run));
  }

  /** Has all parked accounts of a run tried again; how many there are. */
  public int retryParked(long run) {
    return retry(run, "", null);
  }

  /** Has one parked account tried again; how many there are: none or one. */
  public int retryParked(long run, AccountId account) {
    return retry(run, " and p.accountId = :account", account);
  }

  private int retry(long id, String which, @Nullable AccountId one) {
    InvoiceRun run = locked(id);
    if (run.state() == RunState.PAUSED) {
      throw new Refusal(Reason.RUN_STATE_WRONG, run.state());
    }
    var query =
        db.createQuery(
                "select p from RunAccount p where p.runId = :run and p.state ="
                    + " org.ecs.finance.RunPartState.PARKED"
                    + which,
                RunAccount.class)
            .setParameter("run", id);
    List<RunAccount> parked =
        (one == null ? query : query.setParameter("account", one)).getResultList();
    parked.forEach(RunAccount::again);
    if (!parked.isEmpty()) {
      run.again();
      audit.note("run.retry", id, parked.size() + " accounts");
      toWork.fire(new RunToWork(id));
    }
    return parked.size();
  }

  private InvoiceRun locked(long id) {
    InvoiceRun run = db.find(InvoiceRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run == null) {
      throw new Refusal(Reason.RUN_UNKNOWN, id);
    }
    return run;
  }
}
