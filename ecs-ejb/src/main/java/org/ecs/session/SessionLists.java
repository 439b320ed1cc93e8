package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.common.Totals;
import org.ecs.common.Window;
import org.ecs.tariff.Rating;
import org.ecs.tariff.Tariffs;
import org.jspecify.annotations.Nullable;

/**
 * Sessions as people look at them: lists, one in detail, and the running ones with their cost so
 * far.
 */
@Stateless
public class SessionLists {

  private static final String ROW =
      "select new org.ecs.session.SessionRow(s.id, t.identity, t.name, p.name, s.zone, s.connector, upper(s.card),"
          + " s.accountId, a.number, b.name, s.verdict, s.state, s.ratingState, s.startedAt, s.endedAt, s.meterStart,"
          + " s.meterStop, s.suspicions, s.unratedReason, s.priceNet, s.priceGross, s.priceCurrency)"
          + " from ChargingSession s join Station t on t.id = s.stationId join t.site p"
          + " left join Account a on a.id = s.accountId left join a.subscriber b where 1 = 1";

  @PersistenceContext private EntityManager db;
  @Inject private Readings readings;
  @Inject private Tariffs tariffs;
  @Inject private Totals totals;

  /**
   * Today's figures of the operator, or those of any other time: sessions that started, and what
   * ended sessions used.
   */
  public record Figures(long started, long ended, Energy energy) {}

  /** What waits for a person: sessions that are suspect, and those without a price. */
  public record Attention(long suspect, long unrated) {}

  /** The sessions that the filter lets through, the newest first. */
  public Slice<SessionRow> find(SessionFilter filter, int first, int atMost) {
    String count = "select count(s) from ChargingSession s where 1 = 1";
    long total = totals.of(filter, () -> filtered(count, "", filter, Long.class).getSingleResult());
    Window window = Window.of(first, atMost, total);
    if (window.size() == 0) {
      return new Slice<>(List.of(), total);
    }
    String order = " order by s.startedAt " + window.down() + ", s.id " + window.down();
    List<Long> ids =
        filtered("select s.id from ChargingSession s where 1 = 1", order, filter, Long.class)
            .setFirstResult(window.offset())
            .setMaxResults(window.size())
            .getResultList();
    return new Slice<>(rows(window.inOrder(ids)), total);
  }

  /** Looked up only for the rows of the page: whatever lies before it is skipped in the index. */
  private List<SessionRow> rows(List<Long> ids) {
    Map<Long, SessionRow> rows =
        db
            .createQuery(ROW + " and s.id in :ids", SessionRow.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
    return ids.stream().map(rows::get).toList();
  }

  public SessionRow get(SessionId id) {
    return db
        .createQuery(ROW + " and s.id = :id", SessionRow.class)
        .setParameter("id", id.value())
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.SESSION_UNKNOWN, id));
  }

  public SessionDetail detail(SessionId id) {
    return db
        .createQuery(
            "select new org.ecs.session.SessionDetail(s.deviceStartedAt, s.startArrivedAt, s.startedAt,"
                + " s.deviceEndedAt, s.stopArrivedAt, s.endedAt, s.stopReason, s.remark, s.limit,"
                + " s.tariffVersionId) from ChargingSession s where s.id = :id",
            SessionDetail.class)
        .setParameter("id", id.value())
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.SESSION_UNKNOWN, id));
  }

  public Attention attention() {
    return db.createQuery(
            "select new org.ecs.session.SessionLists$Attention(count(case when s.ratingState ="
                + " org.ecs.session.RatingState.SUSPECT then 1 end), count(case when s.ratingState ="
                + " org.ecs.session.RatingState.UNRATED then 1 end)) from ChargingSession s where s.state ="
                + " org.ecs.session.SessionState.ENDED and s.ratingState in"
                + " (org.ecs.session.RatingState.SUSPECT, org.ecs.session.RatingState.UNRATED)",
            Attention.class)
        .getSingleResult();
  }

  /** The readings of a session by time, for its chart. */
  public List<Metered> readings(SessionId id) {
    return readings.of(id);
  }

  /** Running sessions, those that started last first, each as of its last reading. */
  public Slice<LiveSession> running(int first, int atMost) {
    Slice<SessionRow> found = find(SessionFilter.running(), first, atMost);
    return new Slice<>(live(found.rows()), found.total());
  }

  /** These, in this order, each as of its last reading. */
  public List<LiveSession> of(List<Long> ids) {
    return ids.isEmpty() ? List.of() : live(rows(ids));
  }

  private List<LiveSession> live(List<SessionRow> rows) {
    List<Long> ids = rows.stream().map(row -> row.id().value()).toList();
    Map<Long, List<Metered>> metered =
        ids.isEmpty()
            ? Map.of()
            : readings.of(ids).stream().collect(Collectors.groupingBy(Metered::session));
    load(ids);
    return rows.stream()
        .map(row -> live(row, metered.getOrDefault(row.id().value(), List.of())))
        .toList();
  }

  /** One session as of its last reading. */
  public LiveSession live(SessionId id) {
    return live(get(id), readings(id));
  }

  public Figures figures(Instant from, Instant to) {
    Object[] row =
        db.createQuery(
                "select count(s), count(s.endedAt), coalesce(sum(case when s.endedAt is not null then"
                    + " cast(s.meterStop as Long) - cast(s.meterStart as Long) else 0 end), 0) from ChargingSession s"
                    + " where s.startedAt >= :from and s.startedAt < :to",
                Object[].class)
            .setParameter("from", from)
            .setParameter("to", to)
            .getSingleResult();
    long wattHours = ((Number) row[2]).longValue();
    return new Figures((Long) row[0], (Long) row[1], new Energy(wattHours));
  }

  /** All at once, so that the price so far costs no statement of its own for each. */
  private void load(List<Long> ids) {
    db.createQuery("select s from ChargingSession s where s.id in :ids", ChargingSession.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private LiveSession live(SessionRow row, List<Metered> metered) {
    if (metered.isEmpty()) {
      return new LiveSession(row, null, row.energy(), null, null, row.gross());
    }
    Metered last = metered.get(metered.size() - 1);
    Energy used = row.meterStop() == null ? last.register().minus(row.meterStart()) : row.energy();
    return new LiveSession(
        row, last.at(), used, last.power(), last.socPercent(), cost(row, metered));
  }

  private @Nullable Money cost(SessionRow row, List<Metered> metered) {
    if (row.gross() != null || row.state() == SessionState.ENDED) {
      return row.gross();
    }
    ChargingSession session = db.find(ChargingSession.class, row.id().value());
    Long version = session.tariffVersionId();
    if (version == null) {
      return null;
    }
    try {
      Facts facts = session.facts();
      var used = Timeline.soFar(facts, metered);
      var usage = session.agreement().withReservation(used, facts.startedAt());
      return Rating.rate(tariffs.byId(version).terms(), usage).gross();
    } catch (Refusal | ArithmeticException e) {
      return null; // odd metered: the price shows when the session has ended and was looked at
    }
  }

  private <T> TypedQuery<T> filtered(
      String select, String order, SessionFilter filter, Class<T> type) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(select);
    add(where, wanted, " and s.stationId = :station", "station", filter.station());
    add(where, wanted, " and s.accountId = :account", "account", filter.account());
    add(where, wanted, " and s.state = :state", "state", state(filter));
    add(where, wanted, " and s.ratingState = :rating", "rating", filter.ratingState());
    add(where, wanted, " and s.startedAt >= :from", "from", filter.from());
    add(where, wanted, " and s.startedAt < :to", "to", filter.to());
    TypedQuery<T> query = db.createQuery(where.append(order).toString(), type);
    wanted.forEach(query::setParameter);
    return query;
  }

  /** What has become of the money tells the state, by which the index begins. */
  private static @Nullable SessionState state(SessionFilter filter) {
    boolean priced = filter.ratingState() != null && filter.ratingState() != RatingState.OPEN;
    return filter.state() == null && priced ? SessionState.ENDED : filter.state();
  }

  private static void add(
      StringBuilder where,
      Map<String, Object> wanted,
      String clause,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(clause);
      wanted.put(name, value);
    }
  }
}
