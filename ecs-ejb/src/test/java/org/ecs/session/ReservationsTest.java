package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Ledger;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;
import org.ecs.station.Commands;
import org.ecs.station.ConnectorReport;
import org.ecs.station.ConnectorReports;
import org.ecs.station.ConnectorStatus;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Booking;
import org.ecs.tariff.Component;
import org.ecs.tariff.Dimension;
import org.ecs.tariff.Element;
import org.ecs.tariff.Price;
import org.ecs.tariff.Restrictions;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.TaxMode;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connector is kept for one subscriber; 2 EUR/h while reserved, 5 EUR if nobody comes. */
class ReservationsTest {

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private ListeningStation station;
  private AccountRow maija;

  private void open(Database database) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    charging = new Charging(ecs);
    tariff();
    station = new ListeningStation(ecs, town.activeStation("S-1"));
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
    town.card(maija, "A1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private void tariff() {
    Element energy = element(Dimension.ENERGY, "0.25", null);
    Element reserved = element(Dimension.TIME, "2.00", Booking.RESERVATION);
    Element expired = element(Dimension.FLAT, "5.00", Booking.RESERVATION_EXPIRES);
    TariffTerms terms = TariffTerms.of("DAY", "EUR", TaxMode.NET, "10", energy, reserved, expired);
    ecs.run(
        () -> {
          ecs.the(Tariffs.class).create("DAY", "DAY", terms.currency());
          ecs.the(Tariffs.class).publish("DAY", terms, Town.LONG_AGO);
        });
  }

  private static Element element(Dimension dimension, String price, Booking booking) {
    Restrictions none = Restrictions.NONE;
    Restrictions when =
        new Restrictions(
            none.times(),
            none.dates(),
            none.days(),
            none.energy(),
            none.power(),
            none.milliamperes(),
            none.duration(),
            booking);
    Component component = new Component(dimension, new Price(new BigDecimal(price)), 1, null, null);
    return new Element(List.of(component), when);
  }

  private NewReservation asked(String card) {
    Instant until = ecs.clock().now().plus(Duration.ofMinutes(30));
    return new NewReservation(station.id(), 1, CardNumber.of(card), until);
  }

  private long made() {
    return ecs.the(Reservations.class).make(asked("A1"), maija.id());
  }

  private long agreed() {
    long id = made();
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.RESERVE);
    station.accepts();
    return id;
  }

  private ReservationRow row() {
    return ecs.the(ReservationLists.class).of(maija.id(), 0, 1).rows().get(0);
  }

  private void refused(Reason reason) {
    assertThatThrownBy(this::made)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private void connector(ConnectorStatus status) {
    ecs.the(ConnectorReports.class)
        .keep(new ConnectorReport(station.id(), 1, status, null, null, ecs.clock().now()));
  }

  private List<BillDataRecordRow> bills() {
    return ecs.the(BillDataRecords.class).find(maija.id(), 0, 10).rows();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aReservationIsUsedByTheSessionThatNamesItAndIsOneOfItsLines(Database database) {
    open(database);
    long id = made();
    assertThat(row().state()).isEqualTo(ReservationState.REQUESTED);
    Command told = station.takes();
    assertThat(told.parameters().getInt("reservation")).isEqualTo((int) id);
    assertThat(told.parameters().getString("card")).isEqualTo("A1");
    assertThat(told.parameters().getString("parent")).isEqualTo(maija.number());
    station.accepts();
    assertThat(row().state()).isEqualTo(ReservationState.ACTIVE);
    ecs.clock().forward(Duration.ofMinutes(15));
    Instant now = ecs.clock().now();
    Start start =
        new Start(station.id(), 1, CardNumber.of("A1"), When.exactly(now), Energy.ZERO, id);
    Started session = ecs.the(Sessions.class).start(start);
    assertThat(row().state()).isEqualTo(ReservationState.USED);
    assertThat(row().session()).isEqualTo(session.session().value());
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(station.id(), session.session().value(), "A1", ecs.clock().now(), 10_000);
    assertThat(charging.session(session).net()).isEqualTo(Money.of("3.00", "EUR"));
    assertThat(bills()).hasSize(1);
    assertThat(bills().get(0).charge().lines()).anyMatch(line -> line.reservation());
  }

  @Test
  void aStationThatDoesNotNameTheReservationUsesItAllTheSame() {
    open(Database.H2);
    agreed();
    charging.start(station.id(), 1, "A1", ecs.clock().now(), 0);
    assertThat(row().state()).isEqualTo(ReservationState.USED);
  }

  @Test
  void theSessionOfSomebodyElseDoesNotUseIt() {
    open(Database.H2);
    agreed();
    AccountRow other = town.account("Other", BillingMode.POSTPAID, "100.00");
    town.card(other, "B2");
    charging.start(station.id(), 1, "B2", ecs.clock().now(), 0);
    assertThat(row().state()).isEqualTo(ReservationState.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatNobodyCameForExpiresAndIsBilledByItself(Database database) {
    open(database);
    agreed();
    ecs.clock().forward(Duration.ofMinutes(30));
    ecs.the(Reservations.class).expireDue();
    assertThat(row().state()).isEqualTo(ReservationState.ACTIVE);
    ecs.clock().forward(Duration.ofMinutes(1));
    ecs.the(Reservations.class).expireDue();
    ecs.the(Reservations.class).expireDue();
    assertThat(row().state()).isEqualTo(ReservationState.EXPIRED);
    assertThat(bills()).hasSize(1);
    assertThat(bills().get(0).session()).isNull();
    assertThat(bills().get(0).charge().net()).isEqualTo(Money.of("6.00", "EUR"));
    assertThat(ecs.ask("select posted from ledger_balance")).hasToString("-6.6000");
  }

  @Test
  void aCancelledOneCostsTheTimeItWasKeptAndNothingIfTheOperatorCancels() {
    open(Database.H2);
    long mine = agreed();
    ecs.clock().forward(Duration.ofMinutes(15));
    ecs.the(Reservations.class).cancel(mine, maija.id());
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.CANCEL_RESERVATION);
    station.accepts();
    assertThat(row().state()).isEqualTo(ReservationState.CANCELLED);
    assertThat(bills())
        .extracting(bill -> bill.charge().net())
        .containsExactly(Money.of("0.50", "EUR"));
    long again = agreed();
    ecs.clock().forward(Duration.ofMinutes(15));
    ecs.the(Reservations.class).cancel(again, null);
    assertThat(bills()).hasSize(1);
    assertThatThrownBy(() -> ecs.the(Reservations.class).cancel(again, null))
        .isInstanceOf(Refusal.class);
    AccountRow other = town.account("Other", BillingMode.POSTPAID, "100.00");
    assertThatThrownBy(() -> ecs.the(Reservations.class).cancel(again, other.id()))
        .hasMessageContaining("RESERVATION_UNKNOWN");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void ofAPrepaidAccountWhatItCanCostIsHeldUntilItIsUsedExpiredOrRefused(Database database) {
    open(database);
    maija = town.account("Prepaid", BillingMode.PREPAID, "0.00");
    town.card(maija, "P1");
    Ledger ledger = ecs.the(Ledger.class);
    long owner = maija.id().value();
    ledger.credit("p1", owner, Money.of("7.59", "EUR"));
    assertThatThrownBy(this::madePrepaid).hasMessageContaining("RESERVATION_NOT_ALLOWED");
    ledger.credit("p2", owner, Money.of("2.41", "EUR"));
    madePrepaid();
    assertThat(held(owner)).isEqualTo(Money.of("6.60", "EUR"));
    station.takes();
    station.answers(CommandOutcome.REJECTED, "{}");
    assertThat(held(owner)).isEqualTo(Money.of("0.00", "EUR"));
    madePrepaid();
    station.takes();
    station.accepts();
    Started session = charging.start(station.id(), 1, "P1", ecs.clock().now(), 0);
    assertThat(session.authorization().accepted()).isTrue();
    assertThat(held(owner)).isEqualTo(Money.of("10.00", "EUR"));
    charging.stop(station.id(), session.session().value(), "P1", ecs.clock().now(), 0);
    madePrepaid();
    station.takes();
    station.accepts();
    ecs.clock().forward(Duration.ofMinutes(31));
    ecs.the(Reservations.class).expireDue();
    assertThat(ledger.balance(owner).orElseThrow().available()).isEqualTo(Money.of("3.40", "EUR"));
  }

  private long madePrepaid() {
    return ecs.the(Reservations.class).make(asked("P1"), maija.id());
  }

  private Money held(long owner) {
    return ecs.the(Ledger.class).balance(owner).orElseThrow().held();
  }

  @Test
  void theStationHasTheLastWordAndSaysWhy() {
    open(Database.H2);
    made();
    station.takes();
    station.answers(CommandOutcome.rejected(CommandNuance.OCCUPIED), "{}");
    assertThat(row().refusal()).isEqualTo(ReservationRefusal.OCCUPIED);
    made();
    station.takes();
    station.answers(CommandOutcome.REJECTED, "{}");
    assertThat(row().refusal()).isEqualTo(ReservationRefusal.REJECTED);
    made();
    station.takes();
    station.answers(CommandOutcome.NOT_SUPPORTED, "NotImplemented: ");
    assertThat(row().refusal()).isEqualTo(ReservationRefusal.NOT_SUPPORTED);
    made();
    station.takes();
    ecs.clock().forward(Duration.ofMinutes(2));
    ecs.the(Commands.class).expire(Duration.ofMinutes(1));
    assertThat(row().refusal()).isEqualTo(ReservationRefusal.NO_ANSWER);
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.CANCEL_RESERVATION);
  }

  @Test
  void whatIsKnownToBeImpossibleIsNotEvenAsked() {
    open(Database.H2);
    connector(ConnectorStatus.CHARGING);
    refused(Reason.CONNECTOR_OCCUPIED);
    connector(ConnectorStatus.FAULTED);
    refused(Reason.CONNECTOR_FAULTED);
    connector(ConnectorStatus.UNAVAILABLE);
    refused(Reason.CONNECTOR_UNAVAILABLE);
    connector(ConnectorStatus.AVAILABLE);
    station.goAway();
    refused(Reason.STATION_NOT_CONNECTED);
    station.connect();
    made();
    refused(Reason.RESERVATION_ALREADY);
    assertThatThrownBy(
            () ->
                ecs.the(Reservations.class)
                    .make(
                        new NewReservation(station.id(), 2, CardNumber.of("A1"), ecs.clock().now()),
                        maija.id()))
        .hasMessageContaining("RESERVATION_TIME_WRONG");
  }

  @Test
  void onlyWhoMayChargeMayReserveAndOnlyWithAnOwnCard() {
    open(Database.H2);
    AccountRow other = town.account("Other", BillingMode.POSTPAID, "100.00");
    assertThatThrownBy(() -> ecs.the(Reservations.class).make(asked("A1"), other.id()))
        .hasMessageContaining("RESERVATION_NOT_ALLOWED");
    ecs.the(Accounts.class).suspend(maija.number(), "dunning");
    refused(Reason.RESERVATION_NOT_ALLOWED);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void ofTwoAtTheSameMomentExactlyOneWins(Database database) throws Exception {
    open(database);
    AccountRow other = town.account("Other", BillingMode.POSTPAID, "100.00");
    town.card(other, "B2");
    var outcomes =
        Clash.of(
            2,
            i ->
                () ->
                    ecs.the(Reservations.class)
                        .make(asked(i == 0 ? "A1" : "B2"), i == 0 ? maija.id() : other.id()));
    assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
    assertThat(outcomes.stream().filter(Objects::nonNull))
        .singleElement()
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CONNECTOR_RESERVED));
    assertThat(ecs.ask("select count(*) from reservation where open_at is not null")).isEqualTo(1L);
  }
}
