package org.ecs.mediation.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecs.mediation.Frame;
import org.ecs.mediation.Outgoing;
import org.ecs.mediation.Protocol;
import org.ecs.queue.NoBroker;
import org.ecs.station.Command;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands in folders: {@code <case>.in.json} is the command, {@code <case>.out.xml} what the
 * station is sent, which is valid by the standard's schema too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandMessagesTest {

  private static final Path MESSAGES = Path.of("src/test/resources");

  private Ecs ecs;

  @BeforeAll
  void start() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  static Stream<String> cases() throws IOException {
    return Files.walk(MESSAGES)
        .map(file -> MESSAGES.relativize(file).toString())
        .filter(file -> file.matches("ocpp1[56]-soap/commands/.*\\.in\\.json"))
        .map(file -> file.substring(0, file.length() - ".in.json".length()))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSentAsWritten(String name) throws IOException {
    String version = name.startsWith("ocpp15") ? "1.5" : "1.6";
    JsonObject command = json(Files.readString(MESSAGES.resolve(name + ".in.json")));
    Command.Kind kind = Command.Kind.valueOf(command.getString("kind"));
    Command checked = new Command(kind, command.getJsonObject("parameters")).checked();
    Outgoing action = protocol(version).outgoing(kind);
    assertThat(action.canSay(checked.parameters())).isTrue();
    Frame.Call call =
        new Frame.Call(
            "1", action.getClass().getSimpleName(), action.payload(checked.parameters()));
    URI address = URI.create("http://station.example/ocpp");
    String sent =
        StationMessages.question(new StationClient.Question(dialect(version), "S1", address, call));
    Path golden = MESSAGES.resolve(name + ".out.xml");
    String shown = sent.replace("><", ">\n<") + "\n";
    if (Boolean.getBoolean("ecs.golden.write")) {
      Files.writeString(golden, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isValidByTheStandard(String name) throws IOException {
    Optional<Wsdl> wsdl = Wsdl.of(name.startsWith("ocpp15") ? "1.5" : "1.6", "ChargePoint");
    assumeThat(wsdl).as("the standard's WSDL").isPresent();
    // what isSentAsWritten compares with, without its line ends
    String sent = Files.readString(MESSAGES.resolve(name + ".out.xml")).replace(">\n<", "><");
    assertThat(wsdl.orElseThrow().faults(Wsdl.message(Wsdl.parse(sent)))).as(sent).isEmpty();
  }

  private Protocol protocol(String version) {
    return ecs.all(Protocol.class)
        .filter(each -> each.name().equals("ocpp" + version))
        .findFirst()
        .orElseThrow();
  }

  private Dialect dialect(String version) {
    return ecs.all(Dialect.class)
        .filter(each -> each.version().equals(version))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
