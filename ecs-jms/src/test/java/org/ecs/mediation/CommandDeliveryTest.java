package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

class CommandDeliveryTest {

  private static final Duration MINUTES = Duration.ofMinutes(2);

  private Ecs ecs;
  private StationId station;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    station = new Town(ecs).activeStation("S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private long asked(Command command) {
    long id = ecs.the(Commands.class).request(station, command, MINUTES).id();
    ecs.the(CommandDelivery.class).deliver(id);
    return id;
  }

  private CommandRow row(long command) {
    return ecs.the(Commands.class).get(command);
  }

  private CommandState state(long command) {
    return row(command).state();
  }

  private static String id(String call) {
    Matcher id = Pattern.compile("\\[2,\"([^\"]{1,36})\",").matcher(call);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static String answer(String call, String status) {
    return "[3,\"" + id(call) + "\",{\"status\":\"" + status + "\"}]";
  }

  @Test
  void eachCommandIsSaidInTheProtocolsWords() {
    StationLine line = StationLine.of(ecs, "S1");
    asked(Command.startCharging("04A1B2C3", 2));
    assertThat(line.lastTold())
        .endsWith("\"RemoteStartTransaction\",{\"idTag\":\"04A1B2C3\",\"connectorId\":2}]");
    line.says(answer(line.lastTold(), "Accepted"));
    asked(Command.startCharging("04A1B2C3", null));
    assertThat(line.lastTold()).endsWith("\"RemoteStartTransaction\",{\"idTag\":\"04A1B2C3\"}]");
    line.says(answer(line.lastTold(), "Accepted"));
    asked(Command.stopCharging(77));
    assertThat(line.lastTold()).endsWith("\"RemoteStopTransaction\",{\"transactionId\":77}]");
    line.says(answer(line.lastTold(), "Accepted"));
    asked(Command.reset(true));
    assertThat(line.lastTold()).endsWith("\"Reset\",{\"type\":\"Hard\"}]");
  }

  @Test
  void theAnswerIsTheOutcomeAndTheFirstOneCounts() {
    StationLine line = StationLine.of(ecs, "S1");
    long accepted = asked(Command.reset(false));
    line.says(answer(line.lastTold(), "Accepted"));
    line.says(answer(line.lastTold(), "Rejected"));
    assertThat(state(accepted)).isEqualTo(CommandState.ACCEPTED);
    long rejected = asked(Command.reset(false));
    line.says(answer(line.lastTold(), "Rejected"));
    assertThat(state(rejected)).isEqualTo(CommandState.REJECTED);
  }

  @Test
  void errorsAndNonsenseAreOutcomesToo() {
    StationLine line = StationLine.of(ecs, "S1");
    long unknown = asked(Command.reset(false));
    line.says("[4,\"" + id(line.lastTold()) + "\",\"NotImplemented\",\"\",{}]");
    assertThat(state(unknown)).isEqualTo(CommandState.NOT_SUPPORTED);
    long broken = asked(Command.reset(false));
    line.says("[4,\"" + id(line.lastTold()) + "\",\"InternalError\",\"out of\\nmemory\",{}]");
    assertThat(state(broken)).isEqualTo(CommandState.FAILED);
    assertThat(row(broken).answer()).isEqualTo("InternalError: out of\\u000amemory");
    long nonsense = asked(Command.reset(false));
    line.says(answer(line.lastTold(), "Perhaps"));
    assertThat(state(nonsense)).isEqualTo(CommandState.FAILED);
  }

  @Test
  void theSecondCommandWaitsForTheAnswerToTheFirst() {
    StationLine line = StationLine.of(ecs, "S1");
    asked(Command.reset(false));
    long second = asked(Command.reset(true));
    assertThat(line.told()).hasSize(1);
    assertThat(state(second)).isEqualTo(CommandState.REQUESTED);
    line.says(answer(line.lastTold(), "Accepted"));
    assertThat(line.told()).hasSize(2);
    assertThat(state(second)).isEqualTo(CommandState.SENT);
  }

  @Test
  void silenceExpires() {
    StationLine line = StationLine.of(ecs, "S1");
    long command = asked(Command.reset(false));
    ecs.clock().forward(Duration.ofSeconds(29));
    ecs.the(Rounds.class).watch();
    assertThat(state(command)).isEqualTo(CommandState.SENT);
    ecs.clock().forward(Duration.ofSeconds(1));
    ecs.the(Rounds.class).watch();
    assertThat(state(command)).isEqualTo(CommandState.EXPIRED);
    line.says(answer(line.lastTold(), "Accepted"));
    assertThat(state(command)).isEqualTo(CommandState.EXPIRED);
  }

  @Test
  void aCommandWaitsForAStationThatIsAwayUntilItExpires() {
    long taken = asked(Command.reset(false));
    assertThat(state(taken)).isEqualTo(CommandState.REQUESTED);
    StationLine line = StationLine.of(ecs, "S1");
    ecs.the(Rounds.class).keepNews();
    assertThat(state(taken)).isEqualTo(CommandState.SENT);
    line.hangsUp();
    long forgotten = asked(Command.reset(false));
    ecs.clock().forward(MINUTES);
    ecs.the(Rounds.class).ringAgain();
    assertThat(state(forgotten)).isEqualTo(CommandState.EXPIRED);
  }

  @Test
  void aNewerConnectionTakesOverAndHearsWhatTheOldOneDidNotAnswer() {
    StationLine old = StationLine.of(ecs, "S1");
    long stop = asked(Command.stopCharging(5));
    StationLine young = StationLine.of(ecs, "S1");
    assertThat(old.ending()).isEqualTo(Wire.Ending.TAKEN_OVER);
    assertThat(young.connection().generation()).isGreaterThan(old.connection().generation());
    old.hangsUp();
    ecs.the(Rounds.class).keepNews();
    assertThat(young.told()).hasSize(1);
    young.says(answer(young.lastTold(), "Accepted"));
    assertThat(state(stop)).isEqualTo(CommandState.ACCEPTED);
    assertThat(ecs.the(Connections.class).of(station)).isSameAs(young.connection());
  }

  @Test
  void aResetThatCutItsOwnConnectionIsNotSentAgain() {
    StationLine line = StationLine.of(ecs, "S1");
    long reset = asked(Command.reset(true));
    line.hangsUp();
    assertThat(state(reset)).isEqualTo(CommandState.FAILED);
  }

  @Test
  void anAnswerThatCannotBeKeptEndsNoConnection() throws Exception {
    StationLine line = StationLine.of(ecs, "S1");
    long command = asked(Command.reset(false));
    try (var connection = ecs.dataSource().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("alter table station_command rename to away");
      line.says(answer(line.lastTold(), "Accepted"));
      sql.execute("alter table away rename to station_command");
    }
    assertThat(line.says("[2,\"1\",\"Heartbeat\",{}]")).startsWith("[3,");
    ecs.clock().forward(Duration.ofMinutes(1));
    ecs.the(Rounds.class).ringAgain();
    assertThat(state(command)).isEqualTo(CommandState.EXPIRED);
  }

  @Test
  void presenceIsKeptForAllTogether() {
    StationLine line = StationLine.of(ecs, "S1");
    ecs.the(Rounds.class).keepNews();
    assertThat(ecs.ask("select connected_since from station")).isNotNull();
    line.hangsUp();
    ecs.the(Rounds.class).keepNews();
    assertThat(ecs.ask("select connected_since from station")).isNull();
    assertThat(ecs.ask("select last_seen_at from station")).isNotNull();
  }

  @Test
  void aQuietWireIsPingedAndASilentOneClosed() {
    StationLine line = StationLine.of(ecs, "S1");
    ecs.clock().forward(Duration.ofSeconds(60));
    ecs.the(Rounds.class).watch();
    ecs.the(Rounds.class).watch();
    assertThat(line.pings()).isEqualTo(1);
    ecs.the(Mediation.class).heard(line.connection());
    ecs.clock().forward(Duration.ofSeconds(79));
    ecs.the(Rounds.class).watch();
    assertThat(line.ending()).isNull();
    ecs.clock().forward(Duration.ofSeconds(1));
    ecs.the(Rounds.class).watch();
    assertThat(line.ending()).isEqualTo(Wire.Ending.SILENT);
  }
}
