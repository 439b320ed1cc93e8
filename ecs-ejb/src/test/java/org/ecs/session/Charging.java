package org.ecs.session;

import java.time.Instant;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.station.StationId;
import org.ecs.test.Ecs;

/** Short words for tests of sessions: start here, measure, stop. */
final class Charging {

  private final Ecs ecs;

  Charging(Ecs ecs) {
    this.ecs = ecs;
  }

  Started start(StationId station, int connector, String card, Instant at, long meterWh) {
    return start(station, connector, card, new When(at, ecs.clock().now(), at), meterWh);
  }

  Started start(StationId station, int connector, String card, When when, long meterWh) {
    Start start = new Start(station, connector, CardNumber.of(card), when, new Energy(meterWh));
    return ecs.in(() -> ecs.the(Sessions.class).start(start));
  }

  void stop(StationId station, long transaction, String card, Instant at, long meterWh) {
    When when = new When(at, ecs.clock().now(), at);
    Stop stop = new Stop(station, transaction, when, new Energy(meterWh), card, "Local", List.of());
    ecs.run(() -> ecs.the(Sessions.class).stop(stop));
  }

  int measure(StationId station, int connector, Long transaction, Instant at, long meterWh) {
    Sample sample =
        new Sample(
            new When(at, ecs.clock().now(), at), new Energy(meterWh), null, null, null, null);
    return ecs.in(
        () -> ecs.the(Metering.class).measured(station, connector, transaction, List.of(sample)));
  }

  SessionRow session(Started started) {
    return ecs.in(() -> ecs.the(SessionLists.class).get(started.session()));
  }

  Verdict authorize(StationId station, String card) {
    return ecs.in(() -> ecs.the(Authorizations.class).authorize(station, card, ecs.clock().now()))
        .verdict();
  }
}
