package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The log of what stations report about their security: firmware, certificates, wrong keys, doors.
 */
@Stateless
public class SecurityEvents {

  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private static final String MATCHING =
      " from SecurityEvent e join Station s on s.id = e.stationId where"
          + " (:station = '' or s.identity = :station) and (:type = '' or e.type = :type)"
          + " and e.arrivedAt >= :from and e.arrivedAt < :to";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /** An event as pages and files show it. */
  public record Row(
      String station,
      String type,
      Instant happenedAt,
      Instant arrivedAt,
      @Nullable String detail) {}

  /** Which events to show, by arrival; an empty text or null: all. */
  public record Filter(String station, String type, @Nullable Instant from, @Nullable Instant to) {}

  public void keep(StationId station, String type, Instant happenedAt, @Nullable String detail) {
    db.persist(new SecurityEvent(station, type, happenedAt, clock.instant(), detail));
  }

  /** The newest first. */
  public Slice<Row> find(Filter filter, int first, int atMost) {
    String row =
        "select new org.ecs.station.SecurityEvents$Row(s.identity, e.type, e.happenedAt, e.arrivedAt, e.detail)";
    List<Row> rows =
        matching(row + MATCHING + " order by e.id desc", filter, Row.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total = matching("select count(e)" + MATCHING, filter, Long.class).getSingleResult();
    return new Slice<>(rows, total);
  }

  /** Removes what arrived before a time, and says how many. */
  public int forget(Instant before) {
    return db.createQuery("delete from SecurityEvent e where e.arrivedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  /** The types that have come so far. */
  public List<String> types() {
    return db.createQuery(
            "select distinct e.type from SecurityEvent e order by e.type", String.class)
        .setMaxResults(200)
        .getResultList();
  }

  private <T> TypedQuery<T> matching(String query, Filter filter, Class<T> type) {
    return db.createQuery(query, type)
        .setParameter("station", filter.station())
        .setParameter("type", filter.type())
        .setParameter("from", filter.from() == null ? Instant.EPOCH : filter.from())
        .setParameter("to", filter.to() == null ? END : filter.to());
  }
}
