package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecs.queue.NoBroker;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.ecs.station.Urgency;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and that no command is lost or sent twice, whatever connections do. */
class CommandOrderTest {

  private static final Duration MINUTES = Duration.ofMinutes(2);

  private Ecs ecs;
  private StationId station;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.POSTGRESQL, NoBroker.class);
    station = new Town(ecs).activeStation("S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private long asked(Command command, Urgency urgency) {
    return ecs.the(Commands.class).request(station, command, MINUTES, urgency).id();
  }

  private CommandRow row(long command) {
    return ecs.the(Commands.class).get(command);
  }

  private static String id(String call) {
    Matcher id = Pattern.compile("\\[2,\"([^\"]+)\",").matcher(call);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static void accepts(StationLine line) {
    line.says("[3,\"" + id(line.lastTold()) + "\",{\"status\":\"Accepted\"}]");
  }

  @Test
  void theUrgentGoFirstAndThenTheOldest() {
    long bulk = asked(Command.stopCharging(1), Urgency.BULK);
    long normal = asked(Command.stopCharging(2), Urgency.NORMAL);
    long later = asked(Command.stopCharging(3), Urgency.NORMAL);
    long urgent = asked(Command.stopCharging(4), Urgency.URGENT);
    StationLine line = StationLine.of(ecs, "S1");
    ecs.the(CommandDelivery.class).deliver(bulk);
    IntStream.range(0, 4).forEach(each -> accepts(line));
    assertThat(line.told())
        .extracting(call -> call.replaceAll(".*transactionId\":(\\d).*", "$1"))
        .containsExactly("4", "2", "3", "1");
    assertThat(List.of(bulk, normal, later, urgent))
        .allMatch(command -> row(command).state() == CommandState.ACCEPTED);
  }

  @Test
  void aBroadcastReachesAllThatAreThereAndWaitsForTheOthers() {
    Town town = new Town(ecs);
    List<StationId> stations = new ArrayList<>(List.of(station));
    IntStream.range(2, 30).forEach(i -> stations.add(town.activeStation("S" + i)));
    List<StationLine> lines = new ArrayList<>();
    IntStream.range(1, 20).forEach(i -> lines.add(StationLine.of(ecs, "S" + i)));
    var sent =
        ecs.the(Commands.class)
            .requestForAll(stations, Command.reset(false), MINUTES, Urgency.BULK);
    ecs.the(CommandDelivery.class).rung(0);
    lines.forEach(CommandOrderTest::accepts);
    assertThat(sent).hasSize(29);
    assertThat(sent.subList(0, 19)).allMatch(c -> row(c).state() == CommandState.ACCEPTED);
    assertThat(sent.subList(19, 29)).allMatch(c -> row(c).state() == CommandState.REQUESTED);
    assertThat(lines).allMatch(line -> line.told().size() == 1);
  }

  @Test
  void aStormOfReconnectsLosesNothingAndRepeatsOnlyWhatMayBeRepeated() {
    List<Long> stops = new ArrayList<>();
    IntStream.range(0, 5).forEach(i -> stops.add(asked(Command.stopCharging(i), Urgency.NORMAL)));
    long reset = asked(Command.reset(true), Urgency.BULK);
    List<StationLine> lines = new ArrayList<>();
    for (int storm = 0; storm < 40; storm++) {
      StationLine line = StationLine.of(ecs, "S1");
      lines.add(line);
      ecs.the(Rounds.class).keepNews();
      if (storm % 3 == 1 && !line.told().isEmpty()) {
        accepts(line);
      }
      if (storm % 2 == 0) {
        line.hangsUp();
      }
    }
    assertThat(stops).allMatch(command -> row(command).state() == CommandState.ACCEPTED);
    assertThat(row(reset).state()).isIn(CommandState.ACCEPTED, CommandState.FAILED);
    assertThat(
            lines.stream().flatMap(line -> line.told().stream()).filter(t -> t.contains("Reset")))
        .hasSize(1);
  }

  @Test
  void anAnswerIsKeptWholeAndShownInShort() {
    StationLine line = StationLine.of(ecs, "S1");
    var keys = Json.createObjectBuilder().build();
    long command = asked(new Command(Command.Kind.GET_CONFIGURATION, keys), Urgency.NORMAL);
    ecs.the(CommandDelivery.class).deliver(command);
    var settings = Json.createArrayBuilder();
    for (int i = 0; i < 1000; i++) {
      settings.add(
          Json.createObjectBuilder()
              .add("key", "K" + i)
              .add("readonly", false)
              .add("value", "v".repeat(100)));
    }
    String answer = Json.createObjectBuilder().add("configurationKey", settings).build().toString();
    line.says("[3,\"" + id(line.lastTold()) + "\"," + answer + "]");
    assertThat(row(command).state()).isEqualTo(CommandState.ACCEPTED);
    assertThat(row(command).answer()).hasSize(1000);
    assertThat(ecs.the(Commands.class).answer(command)).contains(answer);
  }

  @Test
  void longParametersAreKeptWholeAndCountedInShort() {
    var cards =
        IntStream.range(0, 5000)
            .mapToObj(i -> new org.ecs.station.ListedCard("C" + i, null, null, null))
            .toList();
    long command = asked(Command.sendLocalList(3, false, cards), Urgency.NORMAL);
    assertThat(row(command).parameters())
        .isEqualTo("{\"version\":3,\"full\":false,\"entries\":5000}");
    StationLine line = StationLine.of(ecs, "S1");
    ecs.the(CommandDelivery.class).deliver(command);
    assertThat(line.lastTold()).contains("{\"idTag\":\"C4999\"}");
  }

  @Test
  void aPasswordIsNotShown() {
    var parameters =
        Json.createObjectBuilder().add("key", "AuthorizationKey").add("value", "5ecre7").build();
    long command =
        asked(new Command(Command.Kind.CHANGE_CONFIGURATION, parameters), Urgency.NORMAL);
    assertThat(row(command).parameters()).doesNotContain("5ecre7");
    assertThat((String) ecs.ask("select detail from audit_entry where what = 'station.command'"))
        .doesNotContain("5ecre7");
    StationLine line = StationLine.of(ecs, "S1");
    ecs.the(CommandDelivery.class).deliver(command);
    assertThat(line.lastTold()).contains("5ecre7");
    accepts(line);
    assertThat(ecs.the(Commands.class).command(command).parameters().toString())
        .doesNotContain("5ecre7");
  }
}
