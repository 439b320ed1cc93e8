package org.ecs.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request is carried out once. */
class RequestsTest {

  private final AtomicInteger done = new AtomicInteger();
  private Ecs ecs;

  @AfterEach
  void close() {
    ecs.close();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aRepeatGetsTheFirstAnswer(Database database) {
    ecs = Ecs.on(database);
    assertThat(ask("crm/1", "a")).isEqualTo("answer 1");
    assertThat(ask("crm/1", "a")).isEqualTo("answer 1");
    assertThat(ask("crm/2", "a")).isEqualTo("answer 2");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theSameKeyWithOtherContentIsRefused(Database database) {
    ecs = Ecs.on(database);
    ask("crm/1", "a");
    assertThatThrownBy(() -> ask("crm/1", "b")).hasMessageContaining("REQUEST_ID_REUSED");
    assertThat(done).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatFailedIsCarriedOutByTheNextOne(Database database) {
    ecs = Ecs.on(database);
    assertThatThrownBy(
            () ->
                ecs.the(Requests.class)
                    .once(
                        "crm/1",
                        "a",
                        () -> {
                          throw new Refusal(Reason.CARD_POOL_EMPTY, "red");
                        }))
        .isInstanceOf(Refusal.class);
    assertThat(ask("crm/1", "a")).isEqualTo("answer 1");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void ofTwoAtOnceOneIsCarriedOutAndTheOtherMayAskAgain(Database database) throws Exception {
    ecs = Ecs.on(database);
    var threads = Executors.newFixedThreadPool(2);
    CountDownLatch inside = new CountDownLatch(1);
    Future<String> first =
        threads.submit(
            () ->
                ecs.the(Requests.class)
                    .once(
                        "crm/1",
                        "a",
                        () -> {
                          inside.countDown();
                          pause();
                          return "answer " + done.incrementAndGet();
                        }));
    inside.await();
    Future<String> second = threads.submit(() -> ask("crm/1", "a"));
    assertThat(first.get()).isEqualTo("answer 1");
    assertThatThrownBy(second::get)
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("REQUEST_IN_PROGRESS");
    assertThat(ask("crm/1", "a")).isEqualTo("answer 1");
    threads.shutdown();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void afterThirtyDaysAnAnswerIsForgotten(Database database) {
    ecs = Ecs.on(database);
    ask("crm/1", "a");
    ecs.clock().forward(Duration.ofDays(29));
    ask("crm/2", "a");
    ecs.clock().forward(Duration.ofDays(2));
    ecs.the(Requests.class).forgetOld();
    List<String> answers = new ArrayList<>(List.of(ask("crm/1", "a"), ask("crm/2", "a")));
    assertThat(answers).containsExactly("answer 3", "answer 2");
  }

  private String ask(String key, String content) {
    return ecs.the(Requests.class).once(key, content, () -> "answer " + done.incrementAndGet());
  }

  private static void pause() {
    try {
      Thread.sleep(300); // long enough for the twin to come to the unique key and wait there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
