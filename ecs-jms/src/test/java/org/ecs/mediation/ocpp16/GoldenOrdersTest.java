package org.ecs.mediation.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.mediation.StationLine;
import org.ecs.queue.NoBroker;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands in files: the first line is what ECS is to ask in the service's words, the second how it
 * is said, and each further line an answer and the outcome that it means.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenOrdersTest {

  private static final Path ORDERS = Path.of("src/test/resources/ocpp16-orders");

  private final AtomicInteger stations = new AtomicInteger();
  private Ecs ecs;

  @BeforeAll
  void open() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  static Stream<Path> cases() throws IOException {
    return Files.walk(ORDERS).filter(file -> file.toString().endsWith(".txt")).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSaidAndUnderstoodAsWritten(Path file) throws IOException {
    StationLine station = StationLine.ofNew(ecs, "S" + stations.incrementAndGet());
    OrderLine line = new OrderLine(ecs, station);
    var lines = Files.readAllLines(file);
    for (String answer : lines.subList(2, lines.size())) {
      long command = line.asks(lines.get(0));
      assertThat(station.lastTold()).endsWith("\"," + lines.get(1) + "]");
      int split = answer.lastIndexOf(" = ");
      line.answers(answer.substring(0, split));
      CommandRow row = ecs.the(Commands.class).get(command);
      String nuance = row.nuance() == null ? "" : " " + row.nuance();
      assertThat(row.state() + nuance).as(answer).isEqualTo(answer.substring(split + 3));
    }
  }

  @Test
  void everyCommandIsWritten() throws IOException {
    Set<String> written =
        cases().map(GoldenOrdersTest::kind).collect(Collectors.toCollection(TreeSet::new));
    assertThat(written)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Command.Kind.values()).map(Enum::name).toList());
  }

  private static String kind(Path file) {
    try {
      return Files.readAllLines(file).get(0).split(" ", 2)[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
