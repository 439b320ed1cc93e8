package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.common.Audit;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.StationId;

/**
 * Sessions that stop at an amount of energy or money: looked at soon after each reading, and the
 * station is told once.
 */
@Stateless
public class SessionLimits {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private SessionLists lists;
  @Inject private Sessions sessions;

  /** Where a running session is to stop from now on; refuses one that has ended. */
  public void set(SessionId id, SessionLimit limit) {
    int changed =
        db.createQuery(
                "update ChargingSession s set s.agreement.stopAt = :energy, s.agreement.stopAtGross = :gross, s.agreement.stopAskedAt = null"
                    + " where s.id = :id and s.state = org.ecs.session.SessionState.RUNNING")
            .setParameter("energy", limit.energy())
            .setParameter("gross", limit.gross())
            .setParameter("id", id.value())
            .executeUpdate();
    if (changed == 0) {
      lists.get(id);
      throw new Refusal(Reason.SESSION_ENDED, id);
    }
    audit.note("session.limit", id, limit.toString());
    check(id);
  }

  /** Where the session is to stop that this station was asked to start with this card. */
  public void wish(StationId station, CardNumber card, SessionLimit limit) {
    db.merge(
        new SessionWish(
            new SessionWish.Key(station.value(), card.lower()), limit, clock.instant()));
  }

  /** Where the session is to stop. */
  public SessionLimit of(SessionId id) {
    return db.createQuery(
            "select s.agreement.stopAt, s.agreement.stopAtGross from ChargingSession s where s.id = :id",
            Object[].class)
        .setParameter("id", id.value())
        .getResultStream()
        .map(row -> new SessionLimit((Energy) row[0], (BigDecimal) row[1]))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.SESSION_UNKNOWN, id));
  }

  /**
   * The running sessions with a limit that were measured since, but those that are told to stop.
   */
  public List<SessionId> measuredSince(Instant since) {
    return db.createQuery(
            "select s.id from ChargingSession s where s.state = org.ecs.session.SessionState.RUNNING and"
                + " s.agreement.stopAskedAt is null and (s.agreement.stopAt is not null or"
                + " s.agreement.stopAtGross is not null) and exists (select r.sessionId from MeterReading r where"
                + " r.sessionId = s.id and r.arrivedAt >= :since) order by s.id",
            Long.class)
        .setParameter("since", since)
        .getResultStream()
        .map(SessionId::new)
        .toList();
  }

  /** Has a session stopped that has reached its limit. */
  public void check(SessionId id) {
    SessionLimit limit = of(id);
    LiveSession live = lists.live(id);
    Money cost = live.costSoFar();
    boolean enough = limit.energy() != null && live.energy().compareTo(limit.energy()) >= 0;
    boolean dear =
        limit.gross() != null && cost != null && cost.amount().compareTo(limit.gross()) >= 0;
    if ((enough || dear) && isFirst(id)) {
      sessions.requestStop(id);
    }
  }

  /** Of two nodes that look at the same time one tells the station. */
  private boolean isFirst(SessionId id) {
    return db.createQuery(
                "update ChargingSession s set s.agreement.stopAskedAt = :now where s.id = :id and s.agreement.stopAskedAt is null and"
                    + " s.state = org.ecs.session.SessionState.RUNNING")
            .setParameter("now", clock.instant())
            .setParameter("id", id.value())
            .executeUpdate()
        == 1;
  }
}
