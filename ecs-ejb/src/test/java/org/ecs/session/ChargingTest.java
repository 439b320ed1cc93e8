package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.billing.BillDataRecords;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Power;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main way: a card starts a session, energy flows, the stop is rated, billed and told. */
class ChargingTest {

  private Ecs ecs;

  @AfterEach
  void close() {
    ecs.close();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aSessionIsChargedRatedBilledAndTold(Database database) {
    ecs = Ecs.on(database);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    AccountRow maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
    town.card(maija, "04A1B2C3");
    StationId station = town.activeStation("S-1");
    Instant start = ecs.clock().now();

    Authorization may =
        ecs.in(() -> ecs.the(Authorizations.class).authorize(station, "04a1b2c3", start));
    assertThat(may.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(may.parentId()).isEqualTo(maija.number());

    Started started =
        ecs.in(
            () ->
                ecs.the(Sessions.class)
                    .start(
                        new Start(
                            station,
                            1,
                            CardNumber.of("04A1B2C3"),
                            When.exactly(start),
                            new Energy(1000))));
    assertThat(started.authorization().verdict()).isEqualTo(Verdict.ACCEPTED);

    ecs.clock().forward(Duration.ofMinutes(30));
    Sample half =
        new Sample(
            When.exactly(ecs.clock().now()), new Energy(11_000), new Power(20_000), null, 55, null);
    int kept =
        ecs.in(
            () ->
                ecs.the(Metering.class)
                    .measured(station, 1, started.session().value(), List.of(half, half)));
    assertThat(kept).isEqualTo(1);
    LiveSession live = ecs.in(() -> ecs.the(SessionLists.class).running(0, 10)).rows().get(0);
    assertThat(live.energy()).isEqualTo(new Energy(10_000));
    assertThat(live.costSoFar()).isEqualTo(Money.of("2.75", "EUR"));

    ecs.clock().forward(Duration.ofMinutes(30));
    Stop stop =
        new Stop(
            station,
            started.session().value(),
            When.exactly(ecs.clock().now()),
            new Energy(21_000),
            "04A1B2C3",
            "Local",
            List.of());
    ecs.run(() -> ecs.the(Sessions.class).stop(stop));
    ecs.run(() -> ecs.the(Sessions.class).stop(stop));

    SessionRow session = ecs.in(() -> ecs.the(SessionLists.class).get(started.session()));
    assertThat(session.ratingState()).isEqualTo(RatingState.RATED);
    assertThat(session.net()).isEqualTo(Money.of("5.00", "EUR"));
    assertThat(session.gross()).isEqualTo(Money.of("5.50", "EUR"));
    var records = ecs.in(() -> ecs.the(BillDataRecords.class).find(maija.id(), 0, 10));
    assertThat(records.total()).isEqualTo(1);
    assertThat(records.rows().get(0).charge().gross()).isEqualTo(Money.of("5.50", "EUR"));
    assertThat(ecs.ask("select count(*) from notification")).isEqualTo(1L);
    assertThat(ecs.ask("select sum(amount) from posting").toString()).matches("-?0(\\.0+)?");
    assertThat(ecs.ask("select posted from ledger_balance").toString()).isEqualTo("-5.5000");
  }
}
