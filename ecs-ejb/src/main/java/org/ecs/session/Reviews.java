package org.ecs.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Second looks: suspect sessions that an operator decides on, and unrated ones that are rated
 * again.
 */
@Stateless
public class Reviews {

  private static final int AT_ONCE = 200;

  @PersistenceContext private EntityManager db;
  @Inject private Accounting accounting;
  @Inject private Readings readings;
  @Inject private Audit audit;

  /** The session is right after all: it is rated and billed. */
  public void approve(SessionId id, String why) {
    ChargingSession session = suspect(id);
    accounting.rate(session, readings.of(id));
    audit.note("session.approve", id, why);
  }

  /** The session is not billed. */
  public void reject(SessionId id, String why) {
    accounting.notBilled(suspect(id));
    audit.note("session.reject", id, why);
  }

  /** Rates again what could not be rated: a tariff may have been published since. */
  @Schedule(hour = "*", minute = "*/5", persistent = false)
  public void rateAgain() {
    db.createQuery(
            "select s from ChargingSession s where s.state = org.ecs.session.SessionState.ENDED and s.ratingState ="
                + " org.ecs.session.RatingState.UNRATED order by s.id",
            ChargingSession.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setMaxResults(AT_ONCE)
        .getResultList()
        .forEach(session -> accounting.rate(session, readings.of(session.id())));
  }

  /**
   * Rates a session once more; whoever asks has taken back what it was billed.
   *
   * @param tariffVersion by which; null: by the one that it had
   */
  public void rateAgain(SessionId id, @Nullable Long tariffVersion, String why) {
    ChargingSession session =
        db.find(ChargingSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      throw new Refusal(Reason.SESSION_UNKNOWN, id);
    }
    if (tariffVersion != null) {
      session.priceBy(tariffVersion);
    }
    accounting.rate(session, readings.of(id));
    audit.note("session.rate", id, why);
  }

  private ChargingSession suspect(SessionId id) {
    ChargingSession session =
        db.find(ChargingSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      throw new Refusal(Reason.SESSION_UNKNOWN, id);
    }
    if (session.ratingState() != RatingState.SUSPECT) {
      throw new Refusal(Reason.SESSION_NOT_SUSPECT, id + " is " + session.ratingState());
    }
    return session;
  }
}
