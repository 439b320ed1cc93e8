package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** One account's own sessions: nobody else's can be had from here, whatever id is asked for. */
@Stateless
public class UsageOfAccount {

  private static final Duration LONGEST = Duration.ofDays(3700);

  @PersistenceContext private EntityManager db;
  @Inject private SessionLists lists;

  /** The account's session as of its last reading; any other is refused as unknown. */
  public LiveSession session(AccountId account, SessionId id) {
    LiveSession live = lists.live(id);
    if (!account.equals(live.session().account())) {
      throw new Refusal(Reason.SESSION_UNKNOWN, id);
    }
    return live;
  }

  /** The sessions that run, those that started last first, at most 20. */
  public List<LiveSession> running(AccountId account) {
    var filter = new SessionFilter(null, account, SessionState.RUNNING, null, null, null);
    return lists.find(filter, 0, 20).rows().stream().map(row -> lists.live(row.id())).toList();
  }

  /**
   * The months up to this one, the earliest first, also those without a session.
   *
   * @param zone in which a month begins
   */
  public List<PartOfUse> months(AccountId account, YearMonth last, int count, ZoneId zone) {
    YearMonth first = last.minusMonths(count - 1L);
    Map<String, PartOfUse> used = new HashMap<>();
    parts(account, UseBy.MONTH, start(first, zone), start(last.plusMonths(1), zone), zone)
        .forEach(part -> used.put(part.key(), part));
    return Stream.iterate(first, month -> month.plusMonths(1))
        .limit(count)
        .map(month -> used.getOrDefault(month.toString(), PartOfUse.none(month.toString())))
        .toList();
  }

  /**
   * What sessions used that started in a time, by its parts in the order of their keys; parts
   * without a session are left out.
   *
   * @param from inclusive
   * @param to exclusive, later than {@code from} by 3,700 days at most (PERIOD_WRONG)
   * @param zone in which days and months begin
   */
  public List<PartOfUse> parts(AccountId account, UseBy by, Instant from, Instant to, ZoneId zone) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new Refusal(Reason.PERIOD_WRONG, from + " to " + to);
    }
    Map<String, List<Used>> used = new TreeMap<>();
    rows(account, from, to)
        .forEach(
            each ->
                used.computeIfAbsent(
                        by.key(each.start, each.station, zone), first -> new ArrayList<>())
                    .add(each));
    return used.entrySet().stream().map(part -> sum(by, part.getKey(), part.getValue())).toList();
  }

  private Stream<Used> rows(AccountId account, Instant from, Instant to) {
    return db.createQuery(
            "select new org.ecs.session.UsageOfAccount$Used(s.startedAt, t.identity, t.name, s.meterStart, s.meterStop,"
                + " s.priceGross, s.priceCurrency, s.ratingState) from ChargingSession s join Station t on t.id ="
                + " s.stationId where s.accountId = :account and s.startedAt >= :from and s.startedAt < :to"
                + " and s.state = org.ecs.session.SessionState.ENDED",
            Used.class)
        .setParameter("account", account)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream();
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private static PartOfUse sum(UseBy by, String key, List<Used> used) {
    Energy energy = used.stream().map(Used::energy).reduce(Energy.ZERO, Energy::plus);
    Map<String, Money> gross =
        used.stream()
            .flatMap(each -> each.gross().stream())
            .collect(
                Collectors.toMap(
                    money -> money.currency().getCurrencyCode(),
                    money -> money,
                    Money::plus,
                    TreeMap::new));
    String name = by == UseBy.STATION ? used.get(0).name : key;
    return new PartOfUse(key, name, used.size(), energy, List.copyOf(gross.values()));
  }

  /** One ended session, as the query fills it. */
  public record Used(
      Instant start,
      String station,
      String name,
      Energy meterStart,
      Energy meterStop,
      @Nullable BigDecimal price,
      @Nullable Currency currency,
      RatingState rating) {

    Energy energy() {
      return meterStop.minus(meterStart);
    }

    /** None where it was not billed. */
    @SuppressWarnings("NullAway") // a price has its currency
    Optional<Money> gross() {
      return price != null && rating == RatingState.RATED
          ? Optional.of(new Money(price, currency))
          : Optional.empty();
    }
  }
}
