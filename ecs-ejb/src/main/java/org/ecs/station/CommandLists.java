package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;

/** Commands as people and programs look for them. */
@Stateless
public class CommandLists {

  private static final int AT_ONCE = 1000;

  private static final String ROW =
      "select new org.ecs.station.CommandRow(c.id, c.stationId, c.kind, c.parameters, c.state, c.requestedBy,"
          + " c.requestedAt, c.expiresAt, c.endedAt, c.answer, c.nuance, c.urgency) from StationCommand c ";

  private static final String MATCHING =
      " where (:station is null or c.stationId = :station) and (:kind is null or c.kind = :kind)"
          + " and (:state is null or c.state = :state)";

  @PersistenceContext private EntityManager db;

  /** A command. Refuses an unknown one. */
  public CommandRow get(long id) {
    return db
        .createQuery(ROW + "where c.id = :id", CommandRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.COMMAND_UNKNOWN, id));
  }

  /** What the filter lets through, the newest first. */
  public Slice<CommandRow> find(CommandFilter filter, int first, int atMost) {
    List<CommandRow> rows =
        matching(ROW + MATCHING + " order by c.id desc", filter, CommandRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        matching("select count(c) from StationCommand c" + MATCHING, filter, Long.class)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  private <T> TypedQuery<T> matching(String query, CommandFilter filter, Class<T> type) {
    return db.createQuery(query, type)
        .setParameter("station", filter.station())
        .setParameter("kind", filter.kind())
        .setParameter("state", filter.state());
  }

  /** A command that waits for its station. */
  public record Waiting(long id, StationId station) {}

  /** What waits for these stations, whose turn it is first. */
  public List<Waiting> waiting(Collection<StationId> stations, Instant now) {
    return db.createQuery(
            "select new org.ecs.station.CommandLists$Waiting(c.id, c.stationId) from StationCommand c"
                + " where c.stationId in (:stations) and"
                + " c.state = org.ecs.station.CommandState.REQUESTED and c.expiresAt > :now"
                + " order by c.urgency, c.id",
            Waiting.class)
        .setParameter("stations", stations)
        .setParameter("now", now)
        .setMaxResults(10 * AT_ONCE)
        .getResultList();
  }

  /** What nobody took until now, and what was sent before a time and never answered. */
  public List<Long> overdue(Instant now, Instant late) {
    return db.createQuery(
            "select c.id from StationCommand c where (c.state ="
                + " org.ecs.station.CommandState.REQUESTED and c.expiresAt <= :now) or (c.state ="
                + " org.ecs.station.CommandState.SENT and c.sentAt <= :late) order by c.id",
            Long.class)
        .setParameter("now", now)
        .setParameter("late", late)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
