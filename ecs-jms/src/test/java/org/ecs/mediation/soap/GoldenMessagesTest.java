package org.ecs.mediation.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
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
 * Conversations in folders: {@code <case>.in.xml} is what a new station says, {@code
 * <case>.out.xml} what it is answered, after its status of HTTP. {@code $session} stands for the
 * transaction id of the last start, {@code $uuid} for an id that is new each time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenMessagesTest {

  private static final Path MESSAGES = Path.of("src/test/resources");
  private static final Pattern SESSION = Pattern.compile("transactionId>(\\d+)<");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String NEXT = "<!-- next -->\n";

  private Ecs ecs;

  @BeforeAll
  void aTown() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    AccountRow maija = town.account("Maija", BillingMode.POSTPAID, "500.00");
    town.card(maija, "04A1B2C3");
    town.card(maija, "04B10C5D");
    CardNumber lost = CardNumber.of("04B10C5D");
    ecs.run(() -> ecs.the(Cards.class).disassociate(maija.id(), lost, EndReason.LOST));
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  static Stream<String> cases() throws IOException {
    return Files.walk(MESSAGES)
        .map(file -> MESSAGES.relativize(file).toString())
        .filter(file -> file.matches("ocpp1[56]-soap/.*\\.in\\.xml"))
        .map(file -> file.substring(0, file.length() - ".in.xml".length()))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredAsWritten(String name) throws IOException {
    String version = name.startsWith("ocpp15") ? "1.5" : "1.6";
    SoapLine station = SoapLine.ofNew(ecs, version, name.replace('/', '.').substring(4));
    List<String> answers = new ArrayList<>();
    String session = "$session";
    for (String message : read(name + ".in.xml").split(NEXT)) {
      String id = "00000000-0000-4000-8000-000000000001";
      SoapReply reply = station.says(message.replace("$message", id).replace("$session", session));
      Matcher started = SESSION.matcher(reply.envelope());
      session = started.find() ? started.group(1) : session;
      answers.add(reply.status() + " " + shown(reply.envelope()));
    }
    String said = String.join(NEXT, answers);
    Path golden = MESSAGES.resolve(name + ".out.xml");
    if (Boolean.getBoolean("ecs.golden.write")) {
      Files.writeString(golden, said);
    }
    assertThat(said).isEqualTo(read(name + ".out.xml"));
  }

  /** A line for each element, as a person reads it. */
  private static String shown(String envelope) {
    String plain = SESSION.matcher(envelope).replaceAll("transactionId>\\$session<");
    return UUID.matcher(plain).replaceAll("\\$uuid").replace("><", ">\n<") + "\n";
  }

  private static String read(String file) {
    try {
      return Files.readString(MESSAGES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
