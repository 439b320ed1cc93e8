package org.ecs.ws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import org.ecs.mediation.CommandDelivery;
import org.ecs.mediation.Connections;
import org.ecs.mediation.StationCalls;
import org.ecs.mediation.soap.SystemLines;
import org.ecs.station.Command;
import org.ecs.station.Delegations;
import org.ecs.station.Parameter;
import org.ecs.station.StationId;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Every command, with all that it can have, reaches the Administration System by the schema. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarriedOutCommandsTest {

  private static final String ADDRESS = "ecs.administration-system.north.address";
  private static final String ACCEPTED =
      "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><d:carryOutResponse"
          + " xmlns:d=\"urn:ecs:servicedelivery:1\"><outcome>ACCEPTED</outcome></d:carryOutResponse>"
          + "</s:Body></s:Envelope>";

  private final ContractSchema schema = new ContractSchema("ServiceDelivery");
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private HttpServer system;
  private Ecs ecs;
  private StationId station;
  private long number;

  @BeforeAll
  void aSystemThatAcceptsEverything() throws Exception {
    system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    system.createContext("/", this::answer);
    system.start();
    System.setProperty(ADDRESS, "http://127.0.0.1:" + system.getAddress().getPort() + "/");
    ecs = Ecs.on(Database.H2, CrmEndpointTest.Silence.class);
    station = new Town(ecs).activeStation("S1");
    ecs.run(() -> ecs.the(Delegations.class).delegate("S1", "north"));
    ecs.the(SystemLines.class).look();
    for (int wait = 0; ecs.the(Connections.class).of(station) == null && wait < 500; wait++) {
      Thread.sleep(20);
    }
  }

  @AfterAll
  void close() {
    System.clearProperty(ADDRESS);
    system.stop(0);
    ecs.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] answer = ACCEPTED.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
    if (!question.isEmpty()) {
      asked.add(question);
    }
  }

  @ParameterizedTest
  @EnumSource(Command.Kind.class)
  void aCommandIsWrittenAsTheContractSays(Command.Kind kind) throws Exception {
    Command command = new Command(kind, sample(kind.parameters()));
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    number++;
    while (!ecs.the(StationCalls.class).send(number, station, command)) {
      assertThat(System.nanoTime()).isLessThan(end); // the answer to the last one is on its way
      Thread.sleep(5);
    }
    String envelope = asked.poll(20, TimeUnit.SECONDS);
    assertThat(envelope).isNotNull();
    var documents = DocumentBuilderFactory.newInstance();
    documents.setNamespaceAware(true);
    var document =
        documents.newDocumentBuilder().parse(new InputSource(new StringReader(envelope)));
    schema.mustTake(
        new DOMSource(
            document.getElementsByTagNameNS("urn:ecs:servicedelivery:1", "carryOut").item(0)));
    ecs.the(CommandDelivery.class).deliverAll();
  }

  private static JsonObject sample(List<Parameter> parameters) {
    var sample = Json.createObjectBuilder();
    parameters.forEach(parameter -> sample.add(parameter.name(), value(parameter)));
    return sample.build();
  }

  private static JsonValue value(Parameter parameter) {
    return switch (parameter.form()) {
      case TEXT, LINES -> Json.createValue("a & <b>");
      case PLACE -> Json.createValue("https://files.example/x?a=1&b=2");
      case NUMBER, DECIMAL -> Json.createValue(parameter.most());
      case FLAG -> JsonValue.TRUE;
      case TIME -> Json.createValue("2026-05-04T08:00:00Z");
      case CHOICE -> Json.createValue(parameter.words().get(0));
      case TEXTS -> Json.createArrayBuilder().add("one").add("two").build();
      case RECORD -> sample(parameter.parts());
      case LIST ->
          Json.createArrayBuilder()
              .add(sample(parameter.parts()))
              .add(sample(parameter.parts()))
              .build();
    };
  }
}
