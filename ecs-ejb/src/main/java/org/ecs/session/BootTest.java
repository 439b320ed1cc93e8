package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.card.CardKind;
import org.ecs.session.BootCheck.Outcome;
import org.ecs.session.BootCheck.Step;
import org.ecs.station.ConnectorRow;
import org.ecs.station.Delegations;
import org.ecs.station.Presence;
import org.ecs.station.StationCourse;
import org.ecs.station.StationLife;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a station that is brought into service: each step is a fact that ECS has seen,
 * nothing is ticked by hand.
 */
@Stateless
public class BootTest {

  @PersistenceContext private EntityManager db;
  @Inject private Stations stations;
  @Inject private StationLife life;
  @Inject private Presence presence;
  @Inject private Delegations delegations;

  /** The steps in the order in which they come, with what is known of each. */
  public List<BootCheck> of(String identity) {
    StationRow station = stations.get(identity);
    StationCourse course = life.course(station.id());
    List<BootCheck> checks = new ArrayList<>();
    Optional<String> system = delegations.systemOf(station.id());
    String how = system.isPresent() ? system.get() : station.protocol();
    checks.add(check(Step.CONNECTED, station.isConnected(), how));
    if (system.isPresent()) { // which alone hears of boots, clocks and connectors
      checks.add(session(station, course.underTestSince()));
      return checks;
    }
    checks.add(check(Step.BOOTED, station.bootedAt() != null, said(station)));
    checks.add(clock(station, course));
    checks.add(connectors(presence.connectors(station.id()), course));
    checks.add(session(station, course.underTestSince()));
    return checks;
  }

  private static BootCheck check(Step step, boolean done, @Nullable String fact) {
    return new BootCheck(step, done ? Outcome.DONE : Outcome.WAITING, fact == null ? "" : fact);
  }

  private static String said(StationRow station) {
    return Stream.of(station.vendor(), station.model(), station.firmware())
        .filter(part -> part != null)
        .collect(Collectors.joining(" "));
  }

  /** Within the tolerance the clock counts as right, so it is not behind at all. */
  private static BootCheck clock(StationRow station, StationCourse course) {
    Long behind = course.clockBehindMs();
    if (behind != null && behind != 0) {
      String ahead = (behind < 0 ? "+" : "−") + Math.abs(behind / 1000) + " s";
      return new BootCheck(Step.CLOCK, Outcome.WRONG, ahead);
    }
    return check(Step.CLOCK, behind != null && station.bootedAt() != null, "");
  }

  private static BootCheck connectors(List<ConnectorRow> connectors, StationCourse course) {
    Integer odd = course.oddConnector();
    long told = connectors.stream().filter(connector -> connector.statusAt() != null).count();
    if (odd != null && odd > connectors.size()) {
      return new BootCheck(Step.CONNECTORS, Outcome.WRONG, "#" + odd);
    }
    return check(Step.CONNECTORS, told == connectors.size(), told + "/" + connectors.size());
  }

  /** A session by a TEST card since the test began: authorized, accounted, rated, never billed. */
  private BootCheck session(StationRow station, @Nullable Instant since) {
    if (since == null) {
      return check(Step.TEST_SESSION, false, "");
    }
    List<ChargingSession> tests =
        db.createQuery(
                "select s from ChargingSession s where s.stationId = :station and s.cardKind ="
                    + " :test and s.startArrivedAt >= :since order by s.id desc",
                ChargingSession.class)
            .setParameter("station", station.id())
            .setParameter("test", CardKind.TEST)
            .setParameter("since", since)
            .setMaxResults(1)
            .getResultList();
    return tests.isEmpty() ? check(Step.TEST_SESSION, false, "") : session(tests.get(0));
  }

  private static BootCheck session(ChargingSession test) {
    if (test.isRunning()) {
      return new BootCheck(Step.TEST_SESSION, Outcome.RUNNING, test.id().toString());
    }
    boolean rated = test.ratingState() == RatingState.NOT_BILLED && test.hasPrice();
    return new BootCheck(
        Step.TEST_SESSION, rated ? Outcome.DONE : Outcome.WRONG, test.id().toString());
  }
}
