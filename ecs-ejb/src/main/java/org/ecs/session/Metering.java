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

/**
 * What stations measure during sessions: each reading is kept once, in whatever order and however
 * late it comes.
 */
@Stateless
public class Metering {

  @PersistenceContext private EntityManager db;
  @Inject private Readings readings;

  /**
   * Keeps what a station measured for its session; without a transaction id the session is found by
   * connector and time. Samples that belong to no session of this station are dropped.
   *
   * @return how many samples were new
   */
  public int measured(
      StationId station, int connector, @Nullable Long transaction, List<Sample> samples) {
    int kept = 0;
    for (Sample sample : samples) {
      Optional<SessionId> session =
          transaction == null
              ? runningAt(station, connector, sample.when().corrected())
              : Optional.of(new SessionId(transaction));
      kept += session.map(id -> readings.keep(id, station, sample)).orElse(0);
    }
    return kept;
  }

  /** The session that started last before that time, unless it had ended by then. */
  private Optional<SessionId> runningAt(StationId station, int connector, Instant at) {
    return db
        .createQuery(
            "select s.id, s.endedAt from ChargingSession s where s.stationId = :station and s.connector = :connector"
                + " and s.startedAt <= :at order by s.startedAt desc",
            Object[].class)
        .setParameter("station", station)
        .setParameter("connector", connector)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .filter(row -> row[1] == null || !((Instant) row[1]).isBefore(at))
        .map(row -> new SessionId((Long) row[0]))
        .findFirst();
  }
}
