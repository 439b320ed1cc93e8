package org.ecs.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.ledger.Ledger;
import org.ecs.session.Sessions;
import org.ecs.session.Start;
import org.ecs.session.When;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.ConnectorReport;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
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

/** Sessions by text message, on real databases. */
class TextCommandsTest {

  private static final String NUMBER = "+358501112223";

  private Ecs ecs;
  private Phone phone;
  private AccountRow maija;
  private StationId station;
  private String code;

  private void open(Database database, BillingMode mode) {
    ecs = Ecs.on(database, Phone.Carrier.class);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    phone = new Phone(ecs, NUMBER);
    maija = phone.subscribe("en", mode, "100");
    town.card(maija, "04A1");
    station = town.activeStation("S1");
    code = Phone.connected(ecs, station);
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aTextStartsASessionAndAnotherOneStopsIt(Database database) {
    open(database, BillingMode.POSTPAID);
    phone.sends(code + " 2");
    phone.work();
    assertThat(ecs.ask("select parameters from station_command"))
        .isEqualTo("{\"card\":\"04A1\",\"connector\":2}");
    assertThat(ecs.ask("select requested_by from station_command")).isEqualTo("sms " + NUMBER);
    assertThat(said()).as("the station has not answered").isEmpty();
    answers(CommandState.ACCEPTED);
    phone.work();
    assertThat(said()).last().asString().startsWith(NUMBER + ": Station S1: please plug in");
    running();
    assertThat(phone.asks("stop"))
        .isEqualTo("Charging is being stopped: Station S1. The receipt follows.");
    assertThat(ecs.ask("select count(*) from station_command where kind = 'STOP_CHARGING'"))
        .isEqualTo(1L);
  }

  @Test
  void aStationThatRefusesIsTold() {
    open(Database.H2, BillingMode.POSTPAID);
    phone.sends(code);
    phone.work();
    answers(CommandState.REJECTED);
    phone.work();
    assertThat(said()).last().asString().contains("Station S1 did not start");
    assertThat(outcome()).isEqualTo("START_FAILED");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aRepeatedDeliveryDoesNothing(Database database) {
    open(database, BillingMode.POSTPAID);
    assertThat(phone.sends(code)).isTrue();
    assertThat(phone.sends(code)).isFalse();
    phone.work();
    assertThat(phone.sends(code)).isFalse();
    NewText named = new NewText(NUMBER, "1", "help", "web:1");
    assertThat(ecs.<Boolean>in(() -> ecs.the(IncomingTexts.class).take(named))).isTrue();
    ecs.clock().forward(Duration.ofHours(5));
    assertThat(ecs.<Boolean>in(() -> ecs.the(IncomingTexts.class).take(named))).isFalse();
    assertThat(phone.sends(code)).as("the same wish at another time").isTrue();
    assertThat(ecs.ask("select count(*) from station_command")).isEqualTo(1L);
  }

  @Test
  void whatIsWrongIsSaid() {
    open(Database.H2, BillingMode.POSTPAID);
    assertThat(phone.asks("999")).startsWith("There is no station 999.");
    assertThat(phone.asks(code + " 7")).startsWith("Station S1 has these connectors: 1, 2.");
    assertThat(phone.asks("what is this")).startsWith("We did not understand that.");
    assertThat(phone.asks("stop")).isEqualTo("Nothing is charging on your account.");
    assertThat(phone.asks("x".repeat(5000))).startsWith("We did not understand that.");
    reports(ConnectorStatus.CHARGING);
    assertThat(phone.asks(code)).startsWith("Station S1: this connector is not free");
  }

  @Test
  void aStationThatIsAwayOrClosedIsSaid() {
    open(Database.H2, BillingMode.POSTPAID);
    ecs.run(() -> ecs.the(Presence.class).nobodyIsHere());
    assertThat(phone.asks(code)).startsWith("Station S1 cannot be reached");
    Phone.connected(ecs, station);
    ecs.run(() -> ecs.the(org.ecs.station.Stations.class).takeOutOfService("S1", "a test"));
    assertThat(phone.asks(code + " 1")).startsWith("Station S1 is out of service");
  }

  @Test
  void theDecisionIsTheOneOfACardAtTheStation() {
    open(Database.H2, BillingMode.PREPAID);
    assertThat(phone.asks(code)).startsWith("Your balance is too low: €0.00.");
    ecs.run(() -> ecs.the(Ledger.class).credit("test", maija.id().value(), Money.of("50", "EUR")));
    assertThat(phone.asks("balance")).startsWith("Your balance: €50.00.");
    ecs.run(() -> ecs.the(Accounts.class).suspend(maija.number(), "a test"));
    assertThat(phone.asks(code + " 1")).startsWith("Your account is suspended.");
    assertThat(ecs.ask("select count(*) from station_command")).isEqualTo(0L);
  }

  @Test
  void whoChargesAlreadyIsToldSo() {
    open(Database.H2, BillingMode.POSTPAID);
    StationId elsewhere = new Town(ecs).activeStation("S2");
    start(elsewhere);
    assertThat(phone.asks(code)).startsWith("Your card is charging already.");
  }

  @Test
  void theAnswerIsInTheSubscribersLanguage() {
    open(Database.H2, BillingMode.POSTPAID);
    Phone finnish = new Phone(ecs, "+358502223334");
    finnish.subscribe("fi", BillingMode.POSTPAID, "10");
    assertThat(finnish.asks("HELP")).startsWith("Aloita lähettämällä latausaseman koodi");
    assertThat(finnish.asks(code)).startsWith("Tililläsi ei ole voimassa olevaa korttia.");
  }

  private Object outcome() {
    return ecs.ask("select outcome from incoming_text");
  }

  private List<String> said() {
    return ecs.the(Phone.Carrier.class).carried();
  }

  private void answers(CommandState outcome) {
    long command = ((Number) ecs.ask("select max(id) from station_command")).longValue();
    ecs.run(() -> ecs.the(Commands.class).ended(command, new CommandOutcome(outcome, null), null));
  }

  private void reports(ConnectorStatus status) {
    Instant now = ecs.clock().now();
    ecs.in(
        () ->
            ecs.the(Presence.class)
                .reported(
                    List.of(
                        new ConnectorReport(station, 1, status, null, null, now),
                        new ConnectorReport(station, 2, status, null, null, now))));
  }

  private void running() {
    start(station);
  }

  private void start(StationId where) {
    When now = When.exactly(ecs.clock().now());
    ecs.run(
        () ->
            ecs.the(Sessions.class)
                .start(new Start(where, 2, CardNumber.of("04A1"), now, new Energy(0))));
  }
}
