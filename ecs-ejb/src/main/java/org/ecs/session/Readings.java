package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.station.StationId;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The readings of sessions, as they are kept. */
@Dependent
class Readings {

  /** The casts tell each database the types of what is selected but stands in no table. */
  private static final String KEEP =
      "insert into meter_reading (session_id, taken_at, arrived_at, register_wh, power_w, current_ma, soc_percent,"
          + " detail) select s.id, cast(:at as timestamp(6) with time zone), cast(:arrived as timestamp(6) with time"
          + " zone), cast(:register as numeric(19)), cast(:power as numeric(19)), cast(:current as numeric(19)),"
          + " cast(:soc as numeric(10)), cast(:detail as varchar(2000)) from charging_session s where s.id = :session"
          + " and s.station_id = :station and not exists (select 1 from meter_reading r where r.session_id = s.id and"
          + " r.taken_at = :at)";

  private static final String METERED =
      "select new org.ecs.session.Metered(r.sessionId, r.takenAt, r.registerWh, r.powerW, r.currentMa,"
          + " r.socPercent) from MeterReading r where r.registerWh is not null and ";

  @PersistenceContext private EntityManager db;

  /** One statement: the session must be the station's own, and a time counts once. */
  int keep(SessionId session, StationId station, Sample sample) {
    NativeQuery<?> query = db.createNativeQuery(KEEP).unwrap(NativeQuery.class);
    return query
        .addSynchronizedQuerySpace("meter_reading")
        .setParameter("at", sample.when().corrected())
        .setParameter("arrived", sample.when().arrived())
        .setParameter("register", value(sample.register(), Energy::wattHours), Long.class)
        .setParameter("power", value(sample.power(), Power::watts), Long.class)
        .setParameter("current", sample.currentMilliampere(), Long.class)
        .setParameter("soc", sample.socPercent(), Integer.class)
        .setParameter("detail", sample.detail(), String.class)
        .setParameter("session", session.value())
        .setParameter("station", station.value())
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
