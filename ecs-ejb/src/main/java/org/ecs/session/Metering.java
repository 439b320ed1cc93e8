package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/** What stations measure during sessions: each reading is kept once, in whatever order and however late it comes. */
@Stateless
public class Metering {

  @PersistenceContext private EntityManager db;

  /**
   * Keeps what a station measured for its session; without a transaction id the session is found by connector and time. Samples
   * that belong to no session of this station are dropped.
   *
   * @return how many samples were new
   */
  public int measured(StationId station, int connector, @Nullable Long transaction, List<Sample> samples) {
    int kept = 0;
    for (Sample sample : samples) {
      Optional<SessionId> session =
          transaction == null
              ? runningAt(station, connector, sample.when().corrected())
              : Optional.of(new SessionId(transaction));
      kept += session.map(id -> keep(id, station, sample)).orElse(0);
    }
    return kept;
  }

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

  private Optional<SessionId> runningAt(StationId station, int connector, Instant at) {
    return db
        .createQuery(
            "select s.id from ChargingSession s where s.stationId = :station and s.connector = :connector and"
                + " s.startedAt <= :at and (s.endedAt is null or s.endedAt >= :at) order by s.startedAt desc",
            Long.class)
        .setParameter("station", station)
        .setParameter("connector", connector)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(SessionId::new);
  }
}
