package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Stations;
import org.ecs.tariff.Charge;
import org.ecs.tariff.Rating;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.Usage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a session: found, closed, looked at for what is odd, and rated with the tariff version
 * of its start.
 */
@Dependent
class Accounting {

  private static final Logger LOG = LoggerFactory.getLogger(Accounting.class);

  @PersistenceContext private EntityManager db;
  @Inject private Readings readings;
  @Inject private Stations stations;
  @Inject private Tariffs tariffs;
  @Inject private Event<SessionFinished> finished;
  @Inject private Event<SessionUnbilled> unbilled;

  /**
   * The session that a stop belongs to, locked: by its id, else by card and meter among those that
   * run at the station.
   */
  Optional<ChargingSession> match(Stop stop) {
    ChargingSession named =
        db.find(ChargingSession.class, stop.transaction(), LockModeType.PESSIMISTIC_WRITE);
    if (named != null && named.stationId().equals(stop.station())) {
      return Optional.of(named);
    }
    if (stop.card() == null) {
      return Optional.empty();
    }
    return db
        .createQuery(
            "select s from ChargingSession s where s.stationId = :station and s.card = lower(:card) and s.state ="
                + " org.ecs.session.SessionState.RUNNING and s.meterStart <= :meter and s.startedAt <= :at"
                + " order by s.startedAt desc",
            ChargingSession.class)
        .setParameter("station", stop.station())
        .setParameter("card", stop.card())
        .setParameter("meter", stop.meter())
        .setParameter("at", stop.when().corrected())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Closes a running session with its stop, and rates it where nothing is odd. */
  void close(ChargingSession session, Stop stop) {
    List<Metered> metered = readings.of(session.id()); // read before anything is dirty
    boolean overlaps = overlaps(session.facts(), stop.when().corrected());
    session.stop(stop);
    Facts facts = session.facts();
    Set<Suspicion> odd =
        Suspicions.of(
            facts, stop.when().arrived(), metered.stream().map(Metered::register).toList());
    if (overlaps) {
      odd.add(Suspicion.OVERLAPS_ANOTHER);
    }
    if (facts.verdict() != Verdict.ACCEPTED && facts.meterStart().equals(stop.meter())) {
      notBilled(session);
    } else if (odd.isEmpty()) {
      rate(session, metered);
    } else {
      session.suspect(odd);
    }
  }

  /** Rates an ended session; if that fails, the session stays UNRATED and is tried again. */
  void rate(ChargingSession session, List<Metered> metered) {
    Charge charge;
    try {
      charge = charge(session, metered);
    } catch (Refusal | ArithmeticException e) {
      LOG.error("ALARM session {} cannot be rated: {}", session.id(), e.getMessage());
      session.unrated(String.valueOf(e.getMessage()));
      return;
    }
    session.rated(charge);
    if (session.isTest()) {
      stations.tested(session.stationId());
      unbilled.fire(new SessionUnbilled(session.id()));
    } else {
      finished.fire(session.finished(charge));
    }
  }

  private Charge charge(ChargingSession session, List<Metered> metered) {
    Long version = session.tariffVersionId();
    Facts facts = session.facts();
    if (version == null || facts.endedAt() == null || facts.meterStop() == null) {
      throw new Refusal(Reason.TARIFF_NOT_VALID, "no tariff at its start");
    }
    Usage usage = Timeline.of(facts, facts.endedAt(), facts.meterStop(), metered);
    return Rating.rate(
        tariffs.byId(version).terms(),
        session.agreement().withReservation(usage, facts.startedAt()));
  }

  void notBilled(ChargingSession session) {
    session.notBilled();
    unbilled.fire(new SessionUnbilled(session.id()));
  }

  /** The one that started last before this one's end tells: one row, however long the history. */
  private boolean overlaps(Facts session, Instant end) {
    return db
        .createQuery(
            "select o.endedAt from ChargingSession o where o.stationId = :station and o.connector = :connector and"
                + " o.id <> :id and o.startedAt < :end and o.endedAt is not null order by o.startedAt desc",
            Instant.class)
        .setParameter("station", session.station())
        .setParameter("connector", session.connector())
        .setParameter("id", session.id().value())
        .setParameter("end", end)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .anyMatch(session.startedAt()::isBefore);
  }
}
