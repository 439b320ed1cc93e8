package org.ecs.session.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.session.Sessions;
import org.ecs.session.Start;
import org.ecs.session.Started;
import org.ecs.session.Stop;
import org.ecs.session.When;
import org.ecs.station.ConnectorReport;
import org.ecs.station.ConnectorReports;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.Presence;
import org.ecs.station.StationHistoryTimer;
import org.ecs.station.StationId;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two days in Helsinki: 4 and 5 May 2026, which begin at 21:00 UTC. */
class StationDaysTest {

  private static final LocalDate DAY = LocalDate.parse("2026-05-04");
  private static final Instant DAWN = Instant.parse("2026-05-03T21:00:00Z");
  private static final Period BOTH = new Period(DAY, DAY.plusDays(1));

  private Ecs ecs;
  private StationId station;

  @BeforeEach
  void aStationThatCame() {
    ecs = Ecs.on(Database.POSTGRESQL);
    ecs.clock().set(DAWN.minus(Duration.ofHours(2)));
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "25.5");
    town.card(town.account("Maija", BillingMode.POSTPAID, "1000.00"), "04AA");
    station = town.activeStation("S1");
    town.activeStation("S2");
    isThere(DAWN.minus(Duration.ofHours(1)), true);
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private static Instant at(int hour) {
    return DAWN.plus(Duration.ofHours(hour));
  }

  private void isThere(Instant at, boolean there) {
    var sighting = new Presence.Sighting(station, at, there ? at : null, Duration.ZERO);
    ecs.the(Presence.class).sighted(List.of(sighting));
  }

  private void reports(int connector, ConnectorStatus status, String error, Instant at) {
    ecs.the(ConnectorReports.class)
        .keep(new ConnectorReport(station, connector, status, error, null, at));
  }

  private Started starts(Instant at) {
    var start = new Start(station, 1, CardNumber.of("04AA"), new When(at, at, at), new Energy(0));
    return ecs.the(Sessions.class).start(start);
  }

  private void stops(Started started, Instant at, long wattHours) {
    var when = new When(at, ecs.clock().now(), at);
    var energy = new Energy(wattHours);
    ecs.the(Sessions.class)
        .stop(
            new Stop(station, started.session().value(), when, energy, "04AA", "Local", List.of()));
  }

  private void count() {
    ecs.the(StationHistoryTimer.class).keep();
    ecs.the(StationDaysTimer.class).count();
  }

  private List<DayFigures> days() {
    return ecs.the(StationStatistics.class).days(station, BOTH);
  }

  @Test
  void aDayIsCountedWhenItIsOverWhereTheStationStands() {
    ecs.clock().set(at(24).minusSeconds(1));
    count();
    assertThat(days()).isEmpty();
    ecs.clock().set(at(24));
    count();
    assertThat(days()).extracting(DayFigures::day).containsExactly(DAY);
    assertThat(days().get(0).availability()).isEqualByComparingTo("100.0");
  }

  @Test
  void aStationIsAvailableWhileItIsThereAndNothingOfItIsDown() {
    reports(1, ConnectorStatus.AVAILABLE, "NoError", at(1));
    reports(2, ConnectorStatus.FAULTED, "GroundFailure", at(6));
    reports(2, ConnectorStatus.FAULTED, "GroundFailure", at(7));
    reports(2, ConnectorStatus.AVAILABLE, "NoError", at(12));
    isThere(at(18), false);
    ecs.clock().set(at(48));
    count();
    assertThat(days())
        .extracting(DayFigures::available, DayFigures::measured, DayFigures::errors)
        .containsExactly(tuple(12 * 3600L, 24 * 3600L, 1), tuple(0L, 24 * 3600L, 0));
    assertThat(ecs.the(StationStatistics.class).errors(station, BOTH))
        .containsExactly(new Errors("GroundFailure", 1));
  }

  @Test
  void whatDoesNotChangeLeavesNoTrace() {
    for (int hour = 0; hour < 5; hour++) {
      reports(1, ConnectorStatus.AVAILABLE, "NoError", at(hour));
    }
    ecs.the(StationHistoryTimer.class).keep();
    Ecs other = ecs.anotherNode();
    other
        .the(ConnectorReports.class)
        .keep(new ConnectorReport(station, 1, ConnectorStatus.AVAILABLE, null, null, at(9)));
    other.the(StationHistoryTimer.class).keep();
    assertThat(ecs.ask("select count(*) from station_history where connector_no = 1"))
        .isEqualTo(1L);
  }

  @Test
  void theEnergyOfANightIsSharedOutByTime() {
    Started night = starts(at(22));
    ecs.clock().set(at(27));
    stops(night, at(27), 10_001);
    ecs.clock().set(at(48));
    count();
    assertThat(days())
        .extracting(d -> d.energy().wattHours(), DayFigures::sessions, DayFigures::occupied)
        .containsExactly(tuple(4_000L, 1, 7_200L), tuple(6_001L, 0, 10_800L));
    assertThat(days().get(0).utilisation()).isEqualByComparingTo("4.2");
  }

  @Test
  void aSessionThatArrivesLateIsCountedAfterwardsAndNothingTwice() {
    ecs.clock().set(at(30));
    count();
    assertThat(days().get(0).energy()).isEqualTo(Energy.ZERO);
    ecs.clock().set(at(31));
    stops(starts(at(10)), at(12), 8_000);
    count();
    count();
    assertThat(days().get(0).energy()).isEqualTo(new Energy(8_000));
    assertThat(ecs.ask("select count(*) from station_day")).isEqualTo(4L); // the day before too
    assertThat(ecs.the(StationDays.class).due(100)).isEmpty();
  }

  @Test
  void aFleetIsSortedByEachFigure() {
    ecs.clock().set(at(14));
    stops(starts(at(10)), at(12), 8_000);
    ecs.clock().set(at(24));
    count();
    for (FiguresFilter.Order order : FiguresFilter.Order.values()) {
      var filter = new FiguresFilter("", BOTH, order);
      var found = ecs.the(StationStatistics.class).find(filter, 0, 10);
      assertThat(found.total()).isEqualTo(2);
      assertThat(found.rows()).extracting(StationFigures::station).containsExactly("S1", "S2");
    }
    var other = new FiguresFilter("s2", BOTH, FiguresFilter.Order.ENERGY);
    assertThat(ecs.the(StationStatistics.class).find(other, 0, 10).rows())
        .extracting(StationFigures::availability, StationFigures::energy)
        .containsExactly(tuple(null, Energy.ZERO));
  }

  @Test
  void theDayOfTheClockChangeHas23Hours() {
    Span spring = Span.of(LocalDate.parse("2026-03-29"), Town.HELSINKI);
    assertThat(spring.seconds()).isEqualTo(23 * 3600L);
    assertThat(Availability.of(spring, List.of()).measured()).isZero();
  }
}
