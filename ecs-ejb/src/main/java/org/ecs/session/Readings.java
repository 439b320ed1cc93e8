package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.station.StationId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The readings of sessions, as they are kept. */
@Dependent
class Readings {

  /** The casts tell each database the types of what is selected but stands in no table. */
  private static final String KEEP =
      "insert into meter_reading (session_id, taken_at, arrived_at, register_wh, power_w, current_ma, soc_percent,"
          + " detail) select s.id, cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone),"
          + " cast(? as numeric(19)), cast(? as numeric(19)), cast(? as numeric(19)), cast(? as numeric(10)),"
          + " cast(? as varchar(2000)) from charging_session s where s.id = ? and s.station_id = ? and not exists"
          + " (select 1 from meter_reading r where r.session_id = ? and r.taken_at = ?)";

  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  private static final String METERED =
      "select new org.ecs.session.Metered(r.sessionId, r.takenAt, r.registerWh, r.powerW, r.currentMa,"
          + " r.socPercent) from MeterReading r where r.registerWh is not null and ";

  @PersistenceContext private EntityManager db;

  /** A sample on its way into the book. */
  record Entry(SessionId session, StationId station, Sample sample) {}

  /**
   * One batch: a session must be the station's own, and a time counts once.
   *
   * @return for each entry 1 if it was new, else 0
   */
  int[] keep(List<Entry> entries) {
    if (entries.isEmpty()) {
      return new int[0];
    }
    return db.unwrap(Session.class).doReturningWork(connection -> keep(connection, entries));
  }

  private static int[] keep(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (Entry entry : entries) {
        fill(insert, entry);
        insert.addBatch();
      }
      return insert.executeBatch();
    }
  }

  private static void fill(PreparedStatement insert, Entry entry) throws SQLException {
    Sample sample = entry.sample();
    OffsetDateTime at = sample.when().corrected().atOffset(ZoneOffset.UTC);
    insert.setObject(1, at);
    insert.setObject(2, sample.when().arrived().atOffset(ZoneOffset.UTC));
    insert.setObject(3, value(sample.register(), Energy::wattHours), Types.BIGINT);
    insert.setObject(4, value(sample.power(), Power::watts), Types.BIGINT);
    insert.setObject(5, sample.currentMilliampere(), Types.BIGINT);
    insert.setObject(6, sample.socPercent(), Types.INTEGER);
    insert.setString(7, sample.detail());
    insert.setLong(8, entry.session().value());
    insert.setLong(9, entry.station().value());
    insert.setLong(10, entry.session().value());
    insert.setObject(11, at);
  }

  /** Leaves of each quarter of an hour of each of these sessions the last reading. */
  void thin(List<Long> sessions) {
    List<MeterReading.Key> all =
        db.createQuery(
                "select new org.ecs.session.MeterReading$Key(r.sessionId, r.takenAt) from MeterReading r where"
                    + " r.sessionId in :sessions order by r.sessionId, r.takenAt",
                MeterReading.Key.class)
            .setParameter("sessions", sessions)
            .getResultList();
    Map<MeterReading.Key, List<MeterReading.Key>> quarters =
        all.stream().collect(Collectors.groupingBy(Readings::quarterOf));
    List<List<MeterReading.Key>> crowded =
        quarters.values().stream().filter(readings -> readings.size() > 1).toList();
    if (!crowded.isEmpty()) {
      db.unwrap(Session.class).doWork(connection -> thin(connection, crowded));
    }
  }

  private static MeterReading.Key quarterOf(MeterReading.Key key) {
    long start = Math.floorDiv(key.takenAt().getEpochSecond(), QUARTER) * QUARTER;
    return new MeterReading.Key(key.sessionId(), Instant.ofEpochSecond(start));
  }

  private static void thin(Connection connection, List<List<MeterReading.Key>> quarters)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from meter_reading where session_id = ? and taken_at >= ? and taken_at < ?")) {
      for (List<MeterReading.Key> readings : quarters) {
        MeterReading.Key last = readings.get(readings.size() - 1);
        delete.setLong(1, last.sessionId());
        delete.setObject(2, readings.get(0).takenAt().atOffset(ZoneOffset.UTC));
        delete.setObject(3, last.takenAt().atOffset(ZoneOffset.UTC));
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  /** Removes all readings of these sessions. */
  void forget(List<Long> sessions) {
    db.createQuery("delete from MeterReading r where r.sessionId in :sessions")
        .setParameter("sessions", sessions)
        .executeUpdate();
  }

  private static <T> @Nullable Long value(@Nullable T quantity, Function<T, Long> unit) {
    return quantity == null ? null : unit.apply(quantity);
  }

  /** The readings of one session that show the register, by time. */
  List<Metered> of(SessionId session) {
    return db.createQuery(METERED + "r.sessionId = :session order by r.takenAt", Metered.class)
        .setParameter("session", session.value())
        .getResultList();
  }

  /** Those of several sessions, by session and time. */
  List<Metered> of(List<Long> sessions) {
    return db.createQuery(
            METERED + "r.sessionId in :sessions order by r.sessionId, r.takenAt", Metered.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }
}
