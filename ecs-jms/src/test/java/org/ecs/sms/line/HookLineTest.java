package org.ecs.sms.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.ecs.common.Refusal;
import org.ecs.queue.NoBroker;
import org.ecs.sms.Dispatch;
import org.ecs.sms.OutgoingTexts;
import org.ecs.sms.TextToSend;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line to an aggregator, with a real HTTP server at its other end. */
class HookLineTest {

  private static final String NUMBER = "+358401234567";

  private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();
  private HttpServer aggregator;
  private volatile int status = 200;
  private volatile String answer = "{\"id\":\"m-1\",\"state\":\"accepted\"}";
  private volatile int thinks;
  private Ecs ecs;

  @BeforeEach
  void anAggregator() throws IOException {
    aggregator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aggregator.createContext(
        "/send",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          posted.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
          try {
            Thread.sleep(thinks);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          byte[] said = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    aggregator.start();
    set("url", "http://127.0.0.1:" + aggregator.getAddress().getPort() + "/send");
    set("token", "Bearer a-token");
    set("source", "16123");
    set("answer-time", "PT1S");
    ecs = Ecs.on(Database.H2, NoBroker.class);
  }

  @AfterEach
  void close() {
    List.of("url", "token", "source", "answer-time")
        .forEach(name -> System.clearProperty("ecs.sms.http." + name));
    ecs.close();
    aggregator.stop(0);
  }

  private static void set(String name, String value) {
    System.setProperty("ecs.sms.http." + name, value);
  }

  private void sends(String text) {
    ecs.run(() -> ecs.the(Dispatch.class).send(TextToSend.notice(NUMBER, text, text, null)));
  }

  private Object state() {
    return ecs.ask("select outgoing_state from outgoing_text");
  }

  @Test
  void aTextIsPostedAndItsReceiptKept() throws Exception {
    sends("Charged 3 kWh: 0,99 €");
    assertThat(posted.take())
        .isEqualTo(
            "Bearer a-token {\"to\":\"+358401234567\",\"text\":\"Charged 3 kWh: 0,99 €\","
                + "\"from\":\"16123\"}");
    assertThat(state()).isEqualTo("SENT");
    ecs.run(() -> ecs.the(OutgoingTexts.class).receipt("m-1", true, null));
    assertThat(state()).isEqualTo("DELIVERED");
  }

  @Test
  void anAggregatorWithoutIdsIsTakenAtItsWord() {
    answer = "OK";
    sends("hello");
    assertThat(state()).isEqualTo("SENT");
    assertThat(ecs.ask("select count(*) from outgoing_part")).isEqualTo(0L);
  }

  @Test
  void aNumberThatIsRefusedIsNotTriedAgain() {
    status = 422;
    sends("hello");
    assertThat(state()).isEqualTo("FAILED");
    assertThat(ecs.ask("select why from outgoing_text")).isEqualTo("HTTP 422");
  }

  @Test
  void anAggregatorThatIsAwayIsTriedAgain() {
    status = 503;
    isAway("HTTP 503");
    status = 401;
    isAway("HTTP 401");
    status = 302;
    isAway("HTTP 302");
    thinks = 2000;
    isAway("no answer in time");
    thinks = 0;
    aggregator.stop(0);
    isAway("java.net.ConnectException");
    assertThat(ecs.ask("select count(*) from outgoing_text")).isEqualTo(0L);
  }

  private void isAway(String why) {
    assertThatThrownBy(() -> sends("hello"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("UPSTREAM_AWAY: SMS aggregator: " + why);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() {
    answer = "{\"id\":\"" + "x".repeat(200_000) + "\"}";
    sends("hello");
    assertThat(state()).isEqualTo("SENT");
  }
}
