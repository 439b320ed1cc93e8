package org.ecs.mediation.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.mediation.StationLine;
import org.ecs.queue.NoBroker;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conversations in folders: {@code <case>.in.json} is what a new station says, {@code
 * <case>.out.json} what it is answered, one frame a line, an empty line for silence. {@code
 * $session} stands for the transaction id of the last start.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenFramesTest {

  private static final Path FRAMES = Path.of("src/test/resources/ocpp16");
  private static final Pattern SESSION = Pattern.compile("\"transactionId\":(\\d+)");

  private Ecs ecs;

  @BeforeAll
  void aTown() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    AccountRow maija = town.account("Maija", BillingMode.POSTPAID, "500.00");
    town.card(maija, "04A1B2C3");
    town.card(maija, "04B10C5D");
    town.card(maija, "TEST01", CardKind.TEST);
    CardNumber lost = CardNumber.of("04B10C5D");
    ecs.run(() -> ecs.the(Cards.class).disassociate(maija.id(), lost, EndReason.LOST));
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  static Stream<String> cases() throws IOException {
    return Files.walk(FRAMES)
        .map(file -> FRAMES.relativize(file).toString())
        .filter(file -> file.endsWith(".in.json"))
        .map(file -> file.substring(0, file.length() - ".in.json".length()))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredAsWritten(String name) {
    StationLine station = StationLine.ofNew(ecs, name.replace('/', '.'));
    List<String> expected = lines(name + ".out.json");
    List<String> frames = lines(name + ".in.json");
    String session = "$session";
    for (int i = 0; i < frames.size(); i++) {
      String answer = station.says(frames.get(i).replace("$session", session));
      Matcher started = SESSION.matcher(answer == null ? "" : answer);
      if (started.find()) {
        session = started.group(1);
      }
      assertThat(answer == null ? "" : answer)
          .as("the answer to %s", frames.get(i))
          .isEqualTo(i < expected.size() ? expected.get(i).replace("$session", session) : "");
    }
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FRAMES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
