package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.ecs.station.StationId;

/** The readings of sessions, as they are kept. */
@Dependent
class Readings {

  private static final String KEEP =
      "insert into MeterReading (sessionId, takenAt, arrivedAt, registerWh, powerW, currentMa, socPercent, detail)"
          + " select s.id, :at, :arrived, cast(:register as Long), cast(:power as Long), cast(:current as Long),"
          + " cast(:soc as Integer), cast(:detail as String) from ChargingSession s where s.id = :session and"
          + " s.stationId = :station and not exists (select 1 from MeterReading r where r.sessionId = s.id and"
          + " r.takenAt = :at)";

  @PersistenceContext private EntityManager db;

  /** One statement: the session must be the station's own, and a time counts once. */
  int keep(SessionId session, StationId station, Sample sample) {
    return db.createQuery(KEEP)
        .setParameter("at", sample.when().corrected())
        .setParameter("arrived", sample.when().arrived())
        .setParameter("register", sample.register() == null ? null : sample.register().wattHours())
        .setParameter("power", sample.power() == null ? null : sample.power().watts())
        .setParameter("current", sample.currentMilliampere())
        .setParameter("soc", sample.socPercent())
        .setParameter("detail", sample.detail())
        .setParameter("session", session.value())
        .setParameter("station", station)
        .executeUpdate();
  }

  /** The readings of sessions that show the register, by session and time. */
  List<Metered> of(List<Long> sessions) {
    return db.createQuery(
            "select new org.ecs.session.Metered(r.sessionId, r.takenAt, r.registerWh, r.powerW, r.currentMa,"
                + " r.socPercent) from MeterReading r where r.sessionId in :sessions and r.registerWh is not null"
                + " order by r.sessionId, r.takenAt",
            Metered.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }
}
