package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;

/** One account's own sessions: nobody else's can be had from here, whatever id is asked for. */
@Stateless
public class UsageOfAccount {

  @PersistenceContext private EntityManager db;
  @Inject private SessionLists lists;

  private record Used(YearMonth month, Energy energy, List<Money> gross) {}

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
  public List<MonthOfUse> months(AccountId account, YearMonth last, int count, ZoneId zone) {
    YearMonth first = last.minusMonths(count - 1L);
    Map<YearMonth, List<Used>> used =
        rows(account, first, last, zone).collect(Collectors.groupingBy(Used::month));
    return Stream.iterate(first, month -> month.plusMonths(1))
        .limit(count)
        .map(month -> sum(month, used.getOrDefault(month, List.of())))
        .toList();
  }

  private Stream<Used> rows(AccountId account, YearMonth first, YearMonth last, ZoneId zone) {
    return db.createQuery(
            "select s.startedAt, s.meterStart, s.meterStop, s.priceGross, s.priceCurrency, s.ratingState"
                + " from ChargingSession s where s.accountId = :account and s.startedAt >= :from"
                + " and s.startedAt < :to and s.state = org.ecs.session.SessionState.ENDED",
            Object[].class)
        .setParameter("account", account)
        .setParameter("from", first.atDay(1).atStartOfDay(zone).toInstant())
        .setParameter("to", last.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
        .getResultStream()
        .map(row -> used(row, zone));
  }

  private static Used used(Object[] row, ZoneId zone) {
    YearMonth month = YearMonth.from(((Instant) row[0]).atZone(zone));
    Energy energy = ((Energy) row[2]).minus((Energy) row[1]);
    boolean billed = row[3] != null && row[5] == RatingState.RATED;
    Money gross = billed ? new Money((BigDecimal) row[3], (Currency) row[4]) : null;
    return new Used(month, energy, gross == null ? List.of() : List.of(gross));
  }

  private static MonthOfUse sum(YearMonth month, List<Used> used) {
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
    return new MonthOfUse(month, used.size(), energy, List.copyOf(gross.values()));
  }
}
