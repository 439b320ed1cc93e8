package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.StationPlace;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountId;

/**
 * Starts and stops of sessions: everything that a station says is kept, once, and answered the same
 * when it is said again.
 */
@Stateless
public class Sessions {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(2);

  @PersistenceContext private EntityManager db;
  @Inject private Authorizations authorizations;
  @Inject private Accounting accounting;
  @Inject private Readings readings;
  @Inject private Stations stations;
  @Inject private FirstHold firstHold;
  @Inject private Commands commands;
  @Inject private Fulfilment fulfilment;

  @Inject
  @ConfigProperty(name = "ecs.session.late-after", defaultValue = "PT5M")
  private Duration lateAfter;

  /**
   * A session started. It is kept whatever the answer is, for the station may charge already; a
   * repeat (same station, connector, card, time and meter) gets the first one's id and effect. One
   * that arrives late is judged as of its own time.
   */
  public Started start(Start start) {
    Optional<ChargingSession> earlier = same(start);
    if (earlier.isPresent()) {
      Verdict answered = earlier.get().verdict();
      return new Started(earlier.get().id(), new Authorization(answered, "", null, null));
    }
    StationPlace place = stations.place(start.station(), start.connector());
    boolean late = start.when().corrected().plus(lateAfter).isBefore(start.when().arrived());
    Authorization answer = authorizations.authorize(start, place.state(), place.zone(), late);
    ChargingSession session = new ChargingSession(start, answer, place);
    db.persist(session);
    Facts facts = session.facts();
    AccountId account = facts.account();
    if (answer.accepted() && !session.isTest() && account != null) {
      fulfilment.fulfil(session, start, account); // frees what was held for a reservation
      if (!late && !firstHold.place(session.id(), answer, place.zone(), facts.startedAt())) {
        session.refuse(Verdict.BLOCKED);
        answer = Authorization.no(Verdict.BLOCKED, "the hold cannot be placed", answer.holder());
      }
    }
    return new Started(session.id(), answer);
  }

  /**
   * A session stopped: always kept, always confirmed; rated at once where nothing is odd. The first
   * stop wins.
   *
   * @return the session that it belongs to; empty: none, and a person settles it
   */
  public Optional<SessionId> stop(Stop stop) {
    Optional<ChargingSession> match = accounting.match(stop);
    if (match.isEmpty()) {
      db.persist(new UnmatchedStop(stop, null));
      return Optional.empty();
    }
    ChargingSession session = match.get();
    if (session.isRunning()) {
      readings.keep(
          stop.samples().stream()
              .map(sample -> new Readings.Entry(session.id(), session.stationId(), sample))
              .toList());
      accounting.close(session, stop);
    } else if (!session.stoppedLike(stop)) {
      db.persist(new UnmatchedStop(stop, session.id()));
    }
    return match.map(ChargingSession::id);
  }

  /** Asks the station of a running session to stop it; refuses a session that has ended. */
  public CommandRow requestStop(SessionId id) {
    ChargingSession session = db.find(ChargingSession.class, id.value());
    if (session == null) {
      throw new Refusal(Reason.SESSION_UNKNOWN, id);
    }
    if (!session.isRunning()) {
      throw new Refusal(Reason.SESSION_ENDED, id);
    }
    return commands.request(session.stationId(), Command.stopCharging(id.value()), COMMAND_LASTS);
  }

  private Optional<ChargingSession> same(Start start) {
    return db
        .createQuery(
            "select s from ChargingSession s where s.stationId = :station and s.connector = :connector and"
                + " s.deviceStartedAt = :at and s.card = :card and s.meterStart = :meter",
            ChargingSession.class)
        .setParameter("station", start.station())
        .setParameter("connector", start.connector())
        .setParameter("at", start.when().device())
        .setParameter("card", start.card().lower())
        .setParameter("meter", start.meter())
        .getResultList()
        .stream()
        .findFirst();
  }
}
