package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;

/** Reservations as people look at them, the newest first. */
@Stateless
public class ReservationLists {

  private static final String ROW =
      "select new org.ecs.session.ReservationRow(r.id, s.identity, s.name, p.name, r.zone, r.connector,"
          + " upper(r.card), r.accountId, a.number, r.state, r.askedAt, r.until, r.reservedAt, r.endedAt,"
          + " r.sessionId, r.refusal) from Reservation r join Station s on s.id = r.stationId join s.site p"
          + " join Account a on a.id = r.accountId where ";

  private static final String OPEN =
      " and r.state in (org.ecs.session.ReservationState.REQUESTED,"
          + " org.ecs.session.ReservationState.ACTIVE) order by r.id desc";

  @PersistenceContext private EntityManager db;

  /** Those of an account that are open. */
  public List<ReservationRow> open(AccountId account) {
    return db.createQuery(ROW + "r.accountId = :account" + OPEN, ReservationRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Those of a station that are open. */
  public List<ReservationRow> open(StationId station) {
    return db.createQuery(ROW + "r.stationId = :station" + OPEN, ReservationRow.class)
        .setParameter("station", station)
        .getResultList();
  }

  /** A part of those of an account. */
  public Slice<ReservationRow> of(AccountId account, int first, int atMost) {
    List<ReservationRow> rows =
        db.createQuery(ROW + "r.accountId = :account order by r.id desc", ReservationRow.class)
            .setParameter("account", account)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery(
                "select count(r) from Reservation r where r.accountId = :account", Long.class)
            .setParameter("account", account)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
