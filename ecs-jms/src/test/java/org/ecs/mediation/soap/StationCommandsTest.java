package org.ecs.mediation.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ecs.mediation.CommandDelivery;
import org.ecs.mediation.Rounds;
import org.ecs.mediation.StationLine;
import org.ecs.mediation.Wire;
import org.ecs.queue.NoBroker;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands to stations that are asked at their own address. */
class StationCommandsTest {

  private static final String CP16 = "urn://Ocpp/Cp/2015/10/";
  private static final String NETWORKS = "ecs.ocpp.soap.networks";

  private final AskedStation address = new AskedStation();
  private Ecs ecs;
  private StationId station;

  @BeforeEach
  void aStation() {
    System.setProperty(NETWORKS, "127.0.0.0/8");
    start();
    station = new Town(ecs).activeStation("S1");
  }

  private void start() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
  }

  @AfterEach
  void close() {
    System.clearProperty(NETWORKS);
    address.close();
    ecs.close();
  }

  private SoapLine heard(String version) {
    SoapLine line = SoapLine.of(ecs, version, "S1");
    assertThat(line.says(line.envelope("Heartbeat", "1", address.address(), "")).status())
        .isEqualTo(200);
    return line;
  }

  private long asked(Command command) {
    long id = ecs.the(Commands.class).request(station, command, Duration.ofMinutes(2)).id();
    ecs.the(CommandDelivery.class).deliver(id);
    return id;
  }

  private CommandRow ended(long command) {
    until(() -> row(command).state().isOutcome());
    return row(command);
  }

  private CommandRow row(long command) {
    return ecs.the(Commands.class).get(command);
  }

  private static void until(BooleanSupplier true_) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!true_.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
    }
  }

  @ParameterizedTest
  @CsvSource({"1.5, urn://Ocpp/Cp/2012/06/", "1.6, urn://Ocpp/Cp/2015/10/"})
  void aCommandGoesToTheAddressOfFromAndTheAnswerIsTheOutcome(String version, String space) {
    heard(version);
    address.answersWithStatus(space, "RemoteStartTransaction", "Accepted");
    CommandRow row = ended(asked(Command.startCharging("04A1B2C3", 2)));
    assertThat(row.state()).isEqualTo(CommandState.ACCEPTED);
    assertThat(row.answer()).isEqualTo("{\"status\":\"Accepted\"}");
    assertThat(address.asked()).hasSize(1);
    assertThat(address.asked().get(0))
        .contains("<o:chargeBoxIdentity>S1</o:chargeBoxIdentity>")
        .contains("<a:Action>/RemoteStartTransaction</a:Action>")
        .contains("<a:To>" + address.address() + "</a:To>")
        .contains("<o:idTag>04A1B2C3</o:idTag>");
    address.answersWithStatus(space, "Reset", "Rejected");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.REJECTED);
  }

  @Test
  void theSecondCommandWaitsForTheAnswerToTheFirst() {
    heard("1.6");
    long first = asked(Command.reset(false));
    long second = asked(Command.reset(true));
    until(() -> address.asked().size() == 1);
    assertThat(row(second).state()).isEqualTo(CommandState.REQUESTED);
    address.answersWithStatus(CP16, "Reset", "Accepted");
    assertThat(ended(first).state()).isEqualTo(CommandState.ACCEPTED);
    address.answersWithStatus(CP16, "Reset", "Accepted");
    assertThat(ended(second).state()).isEqualTo(CommandState.ACCEPTED);
    assertThat(address.asked()).hasSize(2);
  }

  @Test
  void aFaultIsAnOutcomeAndSoIsNonsense() {
    heard("1.6");
    address.answers(
        500,
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><s:Fault><s:Code>"
            + "<s:Value>s:Receiver</s:Value><s:Subcode><s:Value>o:NotSupported</s:Value></s:Subcode>"
            + "</s:Code><s:Reason><s:Text>no&#x1b;</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>");
    assertThat(ended(asked(Command.reset(true))).state())
        .isEqualTo(CommandState.FAILED); // an escape is no character of XML: nonsense
    address.answers(
        500,
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><s:Fault><s:Code>"
            + "<s:Value>s:Receiver</s:Value><s:Subcode><s:Value>o:NotSupported</s:Value></s:Subcode>"
            + "</s:Code><s:Reason><s:Text>no</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>");
    assertThat(ended(asked(Command.reset(true))))
        .extracting("state", "answer")
        .containsExactly(CommandState.NOT_SUPPORTED, "NotSupported: no");
    address.answers(404, "<html><body>no</body></html>");
    CommandRow page = ended(asked(Command.reset(true)));
    assertThat(page.state()).isEqualTo(CommandState.FAILED);
    assertThat(page.answer()).contains("HTTP 404");
    address.answersWithStatus(CP16, "Reset", "Perhaps");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
    address.answersWithStatus(CP16, "ClearCache", "Accepted");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
    address.answers(200, "x".repeat(3_000_000));
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
  }

  @Test
  void aStationThatCannotBeReachedFailsTheCommandAndSaysWhy() {
    heard("1.6");
    address.close();
    CommandRow row = ended(asked(Command.reset(true)));
    assertThat(row.state()).isEqualTo(CommandState.FAILED);
    assertThat(row.answer()).contains("cannot be reached");
  }

  @Test
  void aStationThatNeverSaidWhereIsNotAsked() {
    SoapLine line = SoapLine.of(ecs, "1.6", "S1");
    line.says(
        line.envelope("Heartbeat", "1", "http://www.w3.org/2005/08/addressing/anonymous", ""));
    assertThat(ended(asked(Command.reset(true))).answer()).contains("never said where");
  }

  @ParameterizedTest
  @CsvSource({"file:///etc/passwd", "ftp://127.0.0.1/x", "http://u:p@127.0.0.1/", "not an address"})
  void whatIsNoAddressOfHttpIsNotKept(String from) {
    SoapLine line = SoapLine.of(ecs, "1.6", "S1");
    assertThat(line.says(line.envelope("Heartbeat", "1", from, "")).status()).isEqualTo(200);
    assertThat(ecs.ask("select soap_address from station")).isNull();
  }

  @Test
  void withoutASettingThisMachineIsNotAsked() {
    ecs.close();
    System.clearProperty(NETWORKS);
    start();
    station = new Town(ecs).activeStation("S1");
    heard("1.6");
    CommandRow row = ended(asked(Command.reset(true)));
    assertThat(row.state()).isEqualTo(CommandState.FAILED);
    assertThat(row.answer()).contains("in no network");
    assertThat(address.asked()).isEmpty();
  }

  @Test
  void silenceExpiresAndALateAnswerChangesNothing() {
    heard("1.6");
    long command = asked(Command.reset(false));
    until(() -> address.asked().size() == 1);
    ecs.clock().forward(Duration.ofSeconds(30));
    ecs.the(Rounds.class).watch();
    assertThat(row(command).state()).isEqualTo(CommandState.EXPIRED);
    address.answersWithStatus(CP16, "Reset", "Accepted");
    heard("1.6");
    assertThat(row(command).state()).isEqualTo(CommandState.EXPIRED);
  }

  @Test
  void theAddressOutlivesTheServer() {
    heard("1.6");
    assertThat(ecs.ask("select soap_address from station")).isEqualTo(address.address());
    assertThat(ecs.ask("select soap_address_at from station")).isNotNull();
    Ecs before = ecs;
    ecs = before.anotherNode();
    before.close();
    SoapLine line = SoapLine.of(ecs, "1.6", "S1");
    line.says(line.envelope("Heartbeat", "2", "", ""));
    address.answersWithStatus(CP16, "Reset", "Accepted");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.ACCEPTED);
  }

  @Test
  void aCommandWithoutWordsInTheVersionIsNotSupported() {
    heard("1.5");
    var parameters = jakarta.json.Json.createObjectBuilder().add("message", "STATUS").build();
    long command = asked(new Command(Command.Kind.TRIGGER_MESSAGE, parameters));
    assertThat(ended(command).state()).isEqualTo(CommandState.NOT_SUPPORTED);
    assertThat(address.asked()).isEmpty();
  }

  @Test
  void aStationIsThereWhileItIsHeardWithinTwoHeartbeats() {
    heard("1.6");
    ecs.the(Rounds.class).keepNews();
    assertThat(ecs.ask("select connected_since from station")).isNotNull();
    ecs.clock().forward(Duration.ofMinutes(10).minusSeconds(1));
    ecs.the(Rounds.class).watch();
    ecs.the(Rounds.class).keepNews();
    assertThat(ecs.ask("select connected_since from station")).isNotNull();
    ecs.clock().forward(Duration.ofSeconds(1));
    ecs.the(Rounds.class).watch();
    ecs.the(Rounds.class).keepNews();
    assertThat(ecs.ask("select connected_since from station")).isNull();
    heard("1.6");
    ecs.the(Rounds.class).keepNews();
    assertThat(ecs.ask("select connected_since from station")).isNotNull();
  }

  @Test
  void theNewerWayTakesOver() {
    heard("1.6");
    StationLine socket = StationLine.of(ecs, "S1");
    asked(Command.reset(true));
    assertThat(socket.lastTold()).contains("\"Reset\"");
    heard("1.6");
    assertThat(socket.ending()).isEqualTo(Wire.Ending.TAKEN_OVER);
  }
}
