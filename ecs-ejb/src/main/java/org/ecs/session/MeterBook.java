package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecs.station.StationId;

/** Writes what was measured, of many stations in one transaction and one batch. */
@Stateless
public class MeterBook {

  @PersistenceContext private EntityManager db;
  @Inject private Readings readings;

  /** How many samples of each message were new. */
  public List<Integer> keep(List<Measured> messages) {
    List<Readings.Entry> entries = new ArrayList<>();
    List<Integer> ends = new ArrayList<>(messages.size());
    for (Measured message : messages) {
      for (Sample sample : message.samples()) {
        session(message, sample)
            .ifPresent(id -> entries.add(new Readings.Entry(id, message.station(), sample)));
      }
      ends.add(entries.size());
    }
    int[] kept = readings.keep(entries);
    List<Integer> sums = new ArrayList<>(messages.size());
    int entry = 0;
    for (int end : ends) {
      int sum = 0;
      while (entry < end) {
        sum += kept[entry++];
      }
      sums.add(sum);
    }
    return sums;
  }

  private Optional<SessionId> session(Measured message, Sample sample) {
    Long transaction = message.transaction();
    return transaction == null
        ? runningAt(message.station(), message.connector(), sample.when().corrected())
        : Optional.of(new SessionId(transaction));
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
