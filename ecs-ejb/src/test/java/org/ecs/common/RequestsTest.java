package org.ecs.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that may be repeated. */
class RequestsTest {

  @ParameterizedTest
  @EnumSource(Database.class)
  void aRepeatGetsTheFirstAnswerAndOtherContentAConflict(Database database) {
    try (Ecs ecs = Ecs.on(database)) {
      AtomicInteger worked = new AtomicInteger();
      for (int i = 0; i < 3; i++) {
        String answer =
            ecs.in(
                () ->
                    ecs.the(Requests.class)
                        .once("k", "h", () -> "answer " + worked.incrementAndGet()));
        assertThat(answer).isEqualTo("answer 1");
      }
      assertThatThrownBy(() -> ecs.in(() -> ecs.the(Requests.class).once("k", "other", () -> "no")))
          .isInstanceOfSatisfying(
              Refusal.class, e -> assertThat(e.reason()).isEqualTo(Reason.REQUEST_ID_REUSED));
    }
  }
}
