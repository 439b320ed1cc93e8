package org.ecs.session.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
import org.ecs.station.StationMoments;

/** Counts the days of stations: each when it is over, again when something of it arrives late. */
@Stateless
public class StationDays {

  /** A session that runs for longer is not looked for. */
  private static final Duration LONGEST = Duration.ofDays(31);

  /** How far back a station is counted that never was. */
  private static final int BACK = 31;

  private static final Duration LATELY = Duration.ofDays(3);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Presence presence;
  @Inject private StationMoments moments;

  /** A day of a station that is to be counted. */
  public record Due(StationId station, LocalDate day, ZoneId zone) {}

  /** Days that are over and not counted, then days that are not what they were. */
  public List<Due> due(int atMost) {
    List<Due> due = new ArrayList<>(late(atMost));
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC+14")).minusDays(1);
    List<Object[]> rows =
        db.createQuery(
                "select s.id, p.zone, s.createdAt, (select max(d.day) from StationDay d where"
                    + " d.stationId = s.id) from Station s join s.site p where s.state <>"
                    + " org.ecs.station.StationState.RETIRED and not exists (select l.day from"
                    + " StationDay l where l.stationId = s.id and l.day >= :latest) order by s.id",
                Object[].class)
            .setParameter("latest", latest)
            .getResultList();
    for (Object[] row : rows) {
      ZoneId zone = (ZoneId) row[1];
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
      LocalDate from = row[3] == null ? first((Instant) row[2], today, zone) : next(row[3]);
      for (LocalDate day = from; day.isBefore(today) && due.size() < atMost; ) {
        due.add(new Due(new StationId((Long) row[0]), day, zone));
        day = day.plusDays(1);
      }
    }
    return due;
  }

  private static LocalDate next(Object day) {
    return ((LocalDate) day).plusDays(1);
  }

  private static LocalDate first(Instant createdAt, LocalDate today, ZoneId zone) {
    LocalDate created = LocalDate.ofInstant(createdAt, zone);
    LocalDate back = today.minusDays(BACK);
    return created.isBefore(back) ? back : created;
  }

  /** Days of sessions whose end arrived after the day was counted. */
  private List<Due> late(int atMost) {
    return db.createQuery(
            "select distinct d.stationId, d.day, c.zone from ChargingSession c join StationDay d on"
                + " d.stationId = c.stationId and d.endsAt > c.startedAt and d.beginsAt <= c.endedAt"
                + " where c.stopArrivedAt >= :lately and d.computedAt < c.stopArrivedAt",
            Object[].class)
        .setParameter("lately", clock.instant().minus(LATELY))
        .setMaxResults(atMost)
        .getResultStream()
        .map(row -> new Due(new StationId((Long) row[0]), (LocalDate) row[1], (ZoneId) row[2]))
        .toList();
  }

  /** Counts a day anew; however often, the same facts give the same figures. */
  public void count(Due due) {
    Span span = Span.of(due.day(), due.zone());
    int connectors = presence.connectors(due.station()).size();
    var history = moments.of(due.station(), connectors, span.from(), span.to());
    Availability availability = Availability.of(span, history);
    Occupation occupation = Occupation.of(span, connectors, uses(due.station(), span));
    StationDay day =
        db.find(StationDay.class, new StationDay.Key(due.station().value(), due.day()));
    if (day == null) {
      day = new StationDay(due.station(), span, clock.instant());
      day.is(availability, occupation, clock.instant());
      db.persist(day);
    } else {
      day.is(availability, occupation, clock.instant());
    }
    db.createQuery("delete from StationDayError e where e.stationId = :station and e.day = :day")
        .setParameter("station", due.station().value())
        .setParameter("day", due.day())
        .executeUpdate();
    availability
        .errors()
        .forEach(
            (code, times) ->
                db.persist(new StationDayError(due.station(), due.day(), code, times)));
  }

  private List<Occupation.Use> uses(StationId station, Span span) {
    return db.createQuery(
            "select c.startedAt, c.endedAt, c.meterStart, c.meterStop from ChargingSession c where"
                + " c.stationId = :station and c.startedAt >= :early and c.startedAt < :to and"
                + " (c.endedAt is null or c.endedAt >= :from)",
            Object[].class)
        .setParameter("station", station)
        .setParameter("early", span.from().minus(LONGEST))
        .setParameter("from", span.from())
        .setParameter("to", span.to())
        .getResultStream()
        .map(StationDays::use)
        .toList();
  }

  private static Occupation.Use use(Object[] row) {
    boolean runs = row[1] == null || row[3] == null;
    long used = runs ? 0 : ((Energy) row[3]).wattHours() - ((Energy) row[2]).wattHours();
    return new Occupation.Use((Instant) row[0], runs ? null : (Instant) row[1], Math.max(0, used));
  }
}
