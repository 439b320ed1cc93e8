package org.ecs.session.day;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Energy;
import org.ecs.common.Like;
import org.ecs.common.Slice;
import org.ecs.station.StationId;
import org.ecs.station.StationRow;

/** What stations did, out of the days that are counted. */
@Stateless
public class StationStatistics {

  private static final String FROM =
      " from StationDay d join Station s on s.id = d.stationId join s.site p where d.day >= :first and"
          + " d.day <= :last and (:text = '' or lower(s.identity) like :inside escape '!' or lower(s.name) like"
          + " :inside escape '!' or lower(p.name) like :inside escape '!')";

  private static final String FIGURES =
      "select new org.ecs.session.day.StationFigures(s.identity, s.name, p.name, sum(d.measured),"
          + " sum(d.available), sum(d.connectors), sum(d.occupied), sum(d.energyWh), sum(d.sessions),"
          + " sum(d.errors))";

  private static final String OF_STATION =
      " where d.stationId = :station and d.day >= :first and d.day <= :last";

  @PersistenceContext private EntityManager db;

  /** The figures of the stations that the filter lets through. */
  public Slice<StationFigures> find(FiguresFilter filter, int first, int atMost) {
    String query =
        FIGURES
            + FROM
            + (" group by s.id, s.identity, s.name, p.name order by " + filter.order().clause())
            + (filter.order() == FiguresFilter.Order.IDENTITY ? "" : ", s.identity");
    List<StationFigures> rows =
        matching(query, filter, StationFigures.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    String count = "select count(distinct d.stationId)" + FROM;
    return new Slice<>(rows, matching(count, filter, Long.class).getSingleResult());
  }

  private <T> TypedQuery<T> matching(String query, FiguresFilter filter, Class<T> type) {
    String plain = filter.text().strip().toLowerCase(Locale.ROOT);
    return db.createQuery(query, type)
        .setParameter("text", plain)
        .setParameter("inside", Like.inside(plain))
        .setParameter("first", filter.period().first())
        .setParameter("last", filter.period().last());
  }

  /** A station's days that are counted, in their order. */
  public List<DayFigures> days(StationId station, Period period) {
    String query =
        "select new org.ecs.session.day.DayFigures(d.day, d.measured, d.available, d.connectors, d.occupied,"
            + " d.energyWh, d.sessions, d.errors) from StationDay d";
    return of(query + OF_STATION + " order by d.day", station, period, DayFigures.class)
        .getResultList();
  }

  /** The errors of a station by code, the most frequent first. */
  public List<Errors> errors(StationId station, Period period) {
    String query =
        "select new org.ecs.session.day.Errors(d.code, sum(d.times)) from StationDayError d";
    return of(
            query + OF_STATION + " group by d.code order by sum(d.times) desc, d.code",
            station,
            period,
            Errors.class)
        .getResultList();
  }

  private <T> TypedQuery<T> of(String query, StationId station, Period period, Class<T> type) {
    return db.createQuery(query, type)
        .setParameter("station", station.value())
        .setParameter("first", period.first())
        .setParameter("last", period.last());
  }

  /** All those days together. */
  public static StationFigures sum(StationRow station, List<DayFigures> days) {
    return new StationFigures(
        station.identity(),
        station.name(),
        station.siteName(),
        days.stream().mapToLong(DayFigures::measured).sum(),
        days.stream().mapToLong(DayFigures::available).sum(),
        days.stream().mapToLong(DayFigures::connectorTime).sum(),
        days.stream().mapToLong(DayFigures::occupied).sum(),
        days.stream().map(DayFigures::energy).reduce(Energy.ZERO, Energy::plus),
        days.stream().mapToLong(DayFigures::sessions).sum(),
        days.stream().mapToLong(DayFigures::errors).sum());
  }
}
