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
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandRow;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.Delegations;
import org.ecs.station.StationId;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands to stations that an Administration System speaks for. */
class AdministrationSystemTest {

  private static final String ADDRESS = "ecs.administration-system.north.address";
  private static final String USER = "ecs.administration-system.north.user";
  private static final String PASSWORD = "ecs.administration-system.north.password";

  private final AskedStation system = new AskedStation();
  private Ecs ecs;
  private StationId station;

  @BeforeEach
  void aServedStation() {
    System.setProperty(ADDRESS, system.address());
    System.setProperty(USER, "ecs");
    System.setProperty(PASSWORD, "a-secret-of-ours");
    ecs = Ecs.on(Database.H2, NoBroker.class);
    station = new Town(ecs).activeStation("S1");
    ecs.run(() -> ecs.the(Delegations.class).delegate("S1", "north"));
  }

  @AfterEach
  void close() {
    System.clearProperty(ADDRESS);
    System.clearProperty(USER);
    System.clearProperty(PASSWORD);
    system.close();
    ecs.close();
  }

  private void look() {
    ecs.the(SystemLines.class).look();
  }

  /** The system is knocked at, and says that nobody gets there. */
  private void comes() {
    system.answers(405, "");
    look();
    until(
        () -> {
          ecs.the(Rounds.class).keepNews();
          return isConnected();
        });
  }

  private boolean isConnected() {
    return ecs.ask("select connected_since from station where identity = 'S1'") != null;
  }

  private long asked(Command command) {
    long id = ecs.the(Commands.class).request(station, command, Duration.ofMinutes(2)).id();
    ecs.the(CommandDelivery.class).deliver(id);
    return id;
  }

  private CommandRow row(long command) {
    return ecs.the(Commands.class).get(command);
  }

  private CommandRow ended(long command) {
    until(() -> row(command).state().isOutcome());
    return row(command);
  }

  private static void until(BooleanSupplier true_) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!true_.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  private void says(String content) {
    system.answers(
        200,
        """
        <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Header/><e:Body>
        <p:carryOutResponse xmlns:p="urn:ecs:servicedelivery:1">%s</p:carryOutResponse></e:Body></e:Envelope>"""
            .formatted(content));
  }

  @Test
  void aCommandGoesToTheAddressOfTheSystemAndItsAnswerIsTheOutcome() {
    comes();
    says("<outcome>ACCEPTED</outcome><answer>on its way &amp; done</answer>");
    long command = asked(Command.stopCharging(42));
    assertThat(ended(command).state()).isEqualTo(CommandState.ACCEPTED);
    assertThat(row(command).answer())
        .isEqualTo("{\"outcome\":\"ACCEPTED\",\"answer\":\"on its way & done\"}");
    assertThat(system.asked().get(1))
        .contains("<d:carryOut><requestId>command-" + command + "</requestId>")
        .contains("<station>S1</station>")
        .contains("<command><stopCharging><session>42</session></stopCharging></command>");
    says("<outcome>REJECTED</outcome><nuance>OCCUPIED</nuance><later/>");
    CommandRow rejected = ended(asked(Command.startCharging("04A1", 1)));
    assertThat(rejected.state()).isEqualTo(CommandState.REJECTED);
    assertThat(rejected.nuance()).isEqualTo(CommandNuance.OCCUPIED);
  }

  @Test
  void theSecondCommandWaitsForTheAnswerToTheFirst() {
    comes();
    long first = asked(Command.reset(false));
    long second = asked(Command.reset(true));
    until(() -> system.asked().size() == 2);
    assertThat(row(second).state()).isEqualTo(CommandState.REQUESTED);
    says("<outcome>ACCEPTED</outcome>");
    assertThat(ended(first).state()).isEqualTo(CommandState.ACCEPTED);
    says("<outcome>FAILED</outcome>");
    assertThat(ended(second).state()).isEqualTo(CommandState.FAILED);
  }

  @Test
  void aFaultIsAnOutcomeAndSoIsNonsense() {
    comes();
    system.answers(
        500,
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><s:Fault><s:Code>"
            + "<s:Value>s:Receiver</s:Value></s:Code><s:Reason><s:Text>no such station</s:Text></s:Reason>"
            + "</s:Fault></s:Body></s:Envelope>");
    assertThat(ended(asked(Command.reset(true))))
        .extracting("state", "answer")
        .containsExactly(CommandState.FAILED, "Receiver: no such station");
    system.answers(401, "<html><body>no</body></html>");
    assertThat(ended(asked(Command.reset(true))).answer()).contains("HTTP 401");
    says("<outcome>PERHAPS</outcome>");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
    says("");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
    says("<outcome>ACCEPTED</outcome><outcome>FAILED</outcome>");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
    system.answers(200, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
    system.answers(200, "x".repeat(3_000_000));
    assertThat(ended(asked(Command.reset(true))).state()).isEqualTo(CommandState.FAILED);
  }

  @Test
  void whileTheSystemIsAwayACommandWaitsAndIsDeliveredWhenItIsBack() {
    comes();
    system.answers(503, "");
    long command = asked(Command.reset(true));
    until(
        () -> {
          ecs.the(Rounds.class).keepNews();
          return !isConnected();
        });
    until(() -> row(command).state() == CommandState.REQUESTED);
    comes();
    says("<outcome>ACCEPTED</outcome>");
    assertThat(ended(command).state()).isEqualTo(CommandState.ACCEPTED);
    assertThat(system.asked().stream().filter(each -> each.contains("command-" + command)))
        .hasSize(2);
  }

  @Test
  void aSystemThatIsGoneLetsItsCommandsExpire() {
    comes();
    system.close();
    long command = asked(Command.reset(true));
    until(
        () -> {
          ecs.the(Rounds.class).keepNews();
          return !isConnected();
        });
    until(() -> row(command).state() == CommandState.REQUESTED);
    ecs.clock().forward(Duration.ofMinutes(2));
    ecs.the(Rounds.class).ringAgain();
    assertThat(row(command).state()).isEqualTo(CommandState.EXPIRED);
  }

  @Test
  void silenceExpiresAndALateAnswerChangesNothing() {
    comes();
    long command = asked(Command.reset(false));
    until(() -> system.asked().size() == 2);
    ecs.clock().forward(Duration.ofSeconds(30));
    ecs.the(Rounds.class).watch();
    assertThat(row(command).state()).isEqualTo(CommandState.EXPIRED);
    says("<outcome>ACCEPTED</outcome>");
    says("<outcome>REJECTED</outcome>");
    assertThat(ended(asked(Command.reset(true))).state().isOutcome()).isTrue();
    assertThat(row(command).state()).isEqualTo(CommandState.EXPIRED);
  }

  @Test
  void whatIsServedIsNotServedByAnybodyWithoutAnAddress() {
    System.clearProperty(ADDRESS);
    look();
    long command = asked(Command.reset(true));
    assertThat(row(command).state()).isEqualTo(CommandState.REQUESTED);
    assertThat(system.asked()).isEmpty();
  }

  @Test
  void aStationThatComesItselfAgainTakesItsLineWithIt() {
    comes();
    ecs.run(() -> ecs.the(Delegations.class).delegate("S1", ""));
    StationLine socket = StationLine.of(ecs, "S1");
    asked(Command.reset(true));
    assertThat(socket.lastTold()).contains("\"Reset\"");
    ecs.run(() -> ecs.the(Delegations.class).delegate("S1", "north"));
    ecs.clock().forward(Duration.ofSeconds(1));
    ecs.the(org.ecs.mediation.Doorkeeper.class).showOut();
    assertThat(socket.ending()).isEqualTo(Wire.Ending.SHUT_OUT);
  }

  @Test
  void theSystemIsShownWhoAsks() {
    AdministrationSystem north = ecs.the(AdministrationSystems.class).of("north").orElseThrow();
    assertThat(north.authorization()).isEqualTo("Basic ZWNzOmEtc2VjcmV0LW9mLW91cnM=");
    assertThat(north).hasToString("north");
    assertThat(ecs.the(AdministrationSystems.class).of("south")).isEmpty();
    System.setProperty(ADDRESS, "file:///etc/passwd");
    assertThat(ecs.the(AdministrationSystems.class).of("north")).isEmpty();
    look();
    assertThat(system.asked()).isEmpty();
  }
}
