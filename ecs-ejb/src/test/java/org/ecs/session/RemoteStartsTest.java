package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.station.Command;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions that a subscriber starts and stops from afar, and where they stop by themselves. */
class RemoteStartsTest {

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private ListeningStation station;
  private AccountRow maija;

  private void open(Database database) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
    station = new ListeningStation(ecs, town.activeStation("S-1"));
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
    town.card(maija, "A1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private Started begun(SessionLimit limit) {
    ecs.the(RemoteStarts.class).start(maija.id(), CardNumber.of("A1"), station.id(), 1, limit);
    Command told = station.takes();
    assertThat(told.kind()).isEqualTo(Command.Kind.START_CHARGING);
    assertThat(told.parameters().getInt("connector")).isEqualTo(1);
    station.accepts();
    return charging.start(station.id(), 1, "A1", ecs.clock().now(), 1000);
  }

  private void measured(Started session, long register) {
    ecs.clock().forward(Duration.ofMinutes(10));
    charging.measure(station.id(), 1, session.session().value(), ecs.clock().now(), register);
    ecs.the(SessionLimitTimer.class).look();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aSessionStopsAtItsAmountOfEnergyAndTheStationIsToldOnce(Database database) {
    open(database);
    Started session = begun(new SessionLimit(new Energy(5000), null));
    measured(session, 5999);
    assertThat(station.takes()).isNull();
    measured(session, 6000);
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.STOP_CHARGING);
    station.accepts();
    measured(session, 6500);
    assertThat(station.takes()).isNull();
    charging.stop(station.id(), session.session().value(), null, ecs.clock().now(), 6500);
    assertThat(charging.session(session).ratingState()).isEqualTo(RatingState.RATED);
  }

  @Test
  void aSessionStopsAtItsAmountOfMoneyWithTax() {
    open(Database.H2);
    Started session = begun(new SessionLimit(null, new BigDecimal("1.10")));
    measured(session, 4900);
    assertThat(station.takes()).isNull();
    measured(session, 5000);
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.STOP_CHARGING);
  }

  @Test
  void aLimitCanBeSetWhileTheSessionRunsAndHoldsAtOnce() {
    open(Database.H2);
    Started session = charging.start(station.id(), 1, "A1", ecs.clock().now(), 0);
    measured(session, 3000);
    SessionLimit limit = new SessionLimit(new Energy(2000), null);
    AccountRow other = town.account("Other", BillingMode.POSTPAID, "100.00");
    assertThatThrownBy(
            () -> ecs.the(RemoteStarts.class).limit(other.id(), session.session(), limit))
        .hasMessageContaining("SESSION_UNKNOWN");
    ecs.the(RemoteStarts.class).limit(maija.id(), session.session(), limit);
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.STOP_CHARGING);
    charging.stop(station.id(), session.session().value(), null, ecs.clock().now(), 3000);
    assertThatThrownBy(
            () -> ecs.the(RemoteStarts.class).limit(maija.id(), session.session(), limit))
        .hasMessageContaining("SESSION_ENDED");
  }

  @Test
  void aWishThatNoSessionFollowedIsForgotten() {
    open(Database.H2);
    ecs.the(RemoteStarts.class)
        .start(
            maija.id(),
            CardNumber.of("A1"),
            station.id(),
            1,
            new SessionLimit(new Energy(1000), null));
    ecs.clock().forward(Duration.ofMinutes(11));
    Started session = charging.start(station.id(), 1, "A1", ecs.clock().now(), 0);
    assertThat(ecs.the(SessionLimits.class).of(session.session())).isEqualTo(SessionLimit.NONE);
  }

  @Test
  void onlyWhoMayChargeStartsAndOnlyTheOwnSessionIsStopped() {
    open(Database.H2);
    AccountRow other = town.account("Other", BillingMode.POSTPAID, "100.00");
    assertThatThrownBy(() -> start(other)).hasMessageContaining("CHARGING_NOT_ALLOWED");
    Started session = begun(SessionLimit.NONE);
    assertThatThrownBy(() -> ecs.the(RemoteStarts.class).stop(other.id(), session.session()))
        .hasMessageContaining("SESSION_UNKNOWN");
    ecs.the(RemoteStarts.class).stop(maija.id(), session.session());
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.STOP_CHARGING);
    station.accepts();
    station.goAway();
    assertThatThrownBy(() -> start(maija)).hasMessageContaining("STATION_NOT_CONNECTED");
    ecs.the(Accounts.class).suspend(maija.number(), "dunning");
    assertThatThrownBy(() -> start(maija)).hasMessageContaining("CHARGING_NOT_ALLOWED");
  }

  private void start(AccountRow account) {
    ecs.the(RemoteStarts.class)
        .start(account.id(), CardNumber.of("A1"), station.id(), 1, SessionLimit.NONE);
  }

  @Test
  void aLimitThatMakesNoSenseIsRefused() {
    open(Database.H2);
    assertThatThrownBy(() -> new SessionLimit(new Energy(99), null))
        .hasMessageContaining("SESSION_LIMIT_MALFORMED");
    assertThatThrownBy(() -> new SessionLimit(null, BigDecimal.ZERO))
        .hasMessageContaining("SESSION_LIMIT_MALFORMED");
  }
}
