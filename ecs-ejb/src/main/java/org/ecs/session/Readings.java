package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.ecs.station.StationId;

/** The readings of sessions, as they are kept. */
@Dependent
class Readings {

  @PersistenceContext private EntityManager db;

  /** One statement: the session must be the station's own, and a time counts once. */
  int keep(SessionId session, StationId station, Sample sample) {
    return db.createQuery(
            "insert into MeterReading (sessionId, takenAt, arrivedAt, register, power, currentMilliampere,"
                + " socPercent, detail) select s.id, :at, :arrived, :register, :power, :current, :soc, :detail from"
                + " ChargingSession s where s.id = :session and s.stationId = :station and not exists (select 1 from"
                + " MeterReading r where r.sessionId = s.id and r.takenAt = :at)")
        .setParameter("at", sample.when().corrected())
        .setParameter("arrived", sample.when().arrived())
        .setParameter("register", sample.register())
        .setParameter("power", sample.power())
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
            "select new org.ecs.session.Metered(r.sessionId, r.takenAt, r.register, r.power, r.currentMilliampere,"
                + " r.socPercent) from MeterReading r where r.sessionId in :sessions and r.register is not null"
                + " order by r.sessionId, r.takenAt",
            Metered.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }
}
