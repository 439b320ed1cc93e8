package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;

/**
 * Stops that ended no session, for a person to settle: used for a session of that station that
 * still runs, or dismissed, once.
 */
@Stateless
public class UnmatchedStops {

  private static final String ROW =
      "select new org.ecs.session.UnmatchedStopRow(u.id, u.stationId, t.identity, t.name, p.zone, u.transactionId,"
          + " u.sessionId, u.deviceEndedAt, u.stopArrivedAt, u.meterStop, u.card, u.stopReason, u.reviewState,"
          + " u.settledAt, u.settledBy, u.settledWhy) from UnmatchedStop u join Station t on t.id = u.stationId"
          + " join t.site p ";

  @PersistenceContext private EntityManager db;
  @Inject private Accounting accounting;
  @Inject private Clock clock;
  @Inject private Audit audit;

  /** Those in this state, the newest first. */
  public Slice<UnmatchedStopRow> find(ReviewState state, int first, int atMost) {
    List<UnmatchedStopRow> rows =
        db.createQuery(
                ROW + "where u.reviewState = :state order by u.stopArrivedAt desc, u.id desc",
                UnmatchedStopRow.class)
            .setParameter("state", state)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(rows, count(state));
  }

  public long count(ReviewState state) {
    return db.createQuery(
            "select count(u) from UnmatchedStop u where u.reviewState = :state", Long.class)
        .setParameter("state", state)
        .getSingleResult();
  }

  public UnmatchedStopRow get(long id) {
    return db
        .createQuery(ROW + "where u.id = :id", UnmatchedStopRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.STOP_UNKNOWN, id));
  }

  /**
   * The session ended with this stop: it is closed and rated as if the stop had matched. Refuses a
   * session of another station, and one that has ended.
   */
  public void use(long id, SessionId session, String why) {
    UnmatchedStop stop = locked(id);
    ChargingSession running =
        db.find(ChargingSession.class, session.value(), LockModeType.PESSIMISTIC_WRITE);
    if (running == null || !running.stationId().equals(stop.stop().station())) {
      throw new Refusal(Reason.SESSION_UNKNOWN, session);
    }
    if (!running.isRunning()) {
      throw new Refusal(Reason.SESSION_ENDED, session);
    }
    stop.usedFor(session, Caller.current().name(), clock.instant(), why);
    accounting.close(running, stop.stop());
    audit.note("stop.use", id, "session " + session + ": " + why);
    audit.note("session.stop-from-review", session, why);
  }

  /** The stop means nothing. */
  public void dismiss(long id, String why) {
    locked(id).dismiss(Caller.current().name(), clock.instant(), why);
    audit.note("stop.dismiss", id, why);
  }

  private UnmatchedStop locked(long id) {
    UnmatchedStop stop = db.find(UnmatchedStop.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (stop == null) {
      throw new Refusal(Reason.STOP_UNKNOWN, id);
    }
    return stop;
  }
}
