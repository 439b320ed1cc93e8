package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history of stations: when they came and went, and how their connectors were. */
@Stateless
public class StationMoments {

  private static final String ROW =
      "select new org.ecs.station.Moment(m.stationId, m.connector, m.what, m.errorCode, m.happenedAt)"
          + " from StationMoment m where m.stationId = :station";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  public void keep(List<StationHistory.News> news) {
    for (StationHistory.News each : news) {
      if (!each.first() || isNew(each.moment())) {
        db.persist(new StationMoment(each.moment()));
      }
    }
  }

  private boolean isNew(Moment moment) {
    return last(moment.station(), moment.connector(), Instant.MAX)
        .filter(before -> before.state().equals(moment.state()))
        .isEmpty();
  }

  private Optional<Moment> last(StationId station, int connector, Instant before) {
    boolean any = before.equals(Instant.MAX);
    var query =
        db.createQuery(
                ROW
                    + " and m.connector = :connector"
                    + (any ? "" : " and m.happenedAt < :before")
                    + " order by m.happenedAt desc, m.id desc",
                Moment.class)
            .setParameter("station", station)
            .setParameter("connector", connector)
            .setMaxResults(1);
    if (!any) {
      query.setParameter("before", before);
    }
    return query.getResultList().stream().findFirst();
  }

  /** Of what was connected when the server ended, nobody knows more than when it was seen last. */
  public void allGone() {
    List<Object[]> here =
        db.createQuery(
                "select s.id, s.lastSeenAt from Station s where s.connectedSince is not null",
                Object[].class)
            .getResultList();
    for (Object[] row : here) {
      Instant at = row[1] == null ? clock.instant() : (Instant) row[1];
      StationId station = new StationId((Long) row[0]);
      db.persist(new StationMoment(new Moment(station, Moment.CONNECTION, Moment.GONE, null, at)));
    }
  }

  /**
   * How a station was in a time, in its order: for its connection and each connector the last
   * change before it, and all changes within.
   */
  public List<Moment> of(StationId station, int connectors, Instant from, Instant to) {
    List<Moment> all = new ArrayList<>();
    for (int place = Moment.CONNECTION; place <= connectors; place++) {
      last(station, place, from).ifPresent(all::add);
    }
    all.addAll(
        db.createQuery(
                ROW
                    + " and m.happenedAt >= :from and m.happenedAt < :to order by m.happenedAt, m.id",
                Moment.class)
            .setParameter("station", station)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList());
    return all;
  }

  /** Forgets what happened before then and is not the last of its kind. */
  public int forget(Instant before) {
    return db.createQuery(
            "delete from StationMoment m where m.happenedAt < :before and exists (select n.id from"
                + " StationMoment n where n.stationId = m.stationId and n.connector = m.connector and"
                + " n.happenedAt > m.happenedAt and n.happenedAt < :before)")
        .setParameter("before", before)
        .executeUpdate();
  }
}
