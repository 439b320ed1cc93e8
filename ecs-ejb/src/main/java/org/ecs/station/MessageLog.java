package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The messages of stations that somebody wants to look into: off as a rule, switched on for a
 * while, kept for a while.
 */
@Stateless
public class MessageLog {

  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final String MATCHING =
      " from StationMessage m where m.stationId = :station and (:kind = '' or m.kind = :kind) and"
          + " (:text = '' or lower(m.text) like :inside escape '!') and m.saidAt >= :from and"
          + " m.saidAt < :to";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Registry registry;

  @Inject
  @ConfigProperty(name = "ecs.station.log-retention", defaultValue = "P7D")
  private Duration retention;

  /** Logs a station for so long, at most 30 days; zero ends it. */
  public void listen(String identity, Duration lasting) {
    Duration most = lasting.compareTo(LONGEST) > 0 ? LONGEST : lasting;
    Instant until = most.isZero() || most.isNegative() ? null : clock.instant().plus(most);
    registry.get(identity).logged(until);
    audit.note("station.log", identity, String.valueOf(until));
  }

  /** Until when a station is logged; null: it is not. */
  public @Nullable Instant until(String identity) {
    Instant until = registry.get(identity).logUntil();
    return until != null && until.isAfter(clock.instant()) ? until : null;
  }

  /** The stations that are logged now; asked for every few seconds by each node. */
  public Set<StationId> listened() {
    return db.createQuery("select s.id from Station s where s.logUntil > :now", Long.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(StationId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** In one transaction. */
  public void keep(List<RawMessage> messages) {
    messages.forEach(said -> db.persist(new StationMessage(said)));
  }

  /** The newest first. */
  public Slice<MessageRow> find(MessageFilter filter, int first, int atMost) {
    String row =
        "select new org.ecs.station.MessageRow(m.id, m.saidAt, m.fromThere, m.kind, m.messageId,"
            + " m.size)";
    List<MessageRow> rows =
        matching(row + MATCHING + " order by m.saidAt desc, m.id desc", filter, MessageRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total = matching("select count(m)" + MATCHING, filter, Long.class).getSingleResult();
    return new Slice<>(rows, total);
  }

  /** What a message said, but for its secrets. Refuses one that is not this station's. */
  public RawMessage get(StationId station, long id) {
    return db
        .createQuery(
            "select new org.ecs.station.RawMessage(m.stationId, m.saidAt, m.fromThere, m.kind,"
                + " m.messageId, m.size, m.text) from StationMessage m where m.id = :id and"
                + " m.stationId = :station",
            RawMessage.class)
        .setParameter("id", id)
        .setParameter("station", station)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.MESSAGE_UNKNOWN, id));
  }

  /**
   * Removes some of what is kept long enough; called again until there is nothing left.
   *
   * @return how many were removed
   */
  public int clean(int atMost) {
    List<Long> old =
        db.createQuery(
                "select m.id from StationMessage m where m.saidAt < :before order by m.saidAt",
                Long.class)
            .setParameter("before", clock.instant().minus(retention))
            .setMaxResults(atMost)
            .getResultList();
    return old.isEmpty()
        ? 0
        : db.createQuery("delete from StationMessage m where m.id in :ids")
            .setParameter("ids", old)
            .executeUpdate();
  }

  private <T> TypedQuery<T> matching(String query, MessageFilter filter, Class<T> type) {
    String plain = filter.text().strip().toLowerCase(Locale.ROOT);
    return db.createQuery(query, type)
        .setParameter("station", filter.station())
        .setParameter("kind", filter.kind())
        .setParameter("text", plain)
        .setParameter("inside", Like.inside(plain))
        .setParameter("from", filter.from() == null ? Instant.EPOCH : filter.from())
        .setParameter("to", filter.to() == null ? END : filter.to());
  }
}
