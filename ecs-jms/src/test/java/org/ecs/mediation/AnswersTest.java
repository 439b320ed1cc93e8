package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {

  private final Answers answers = new Answers();

  @Test
  void theSameMessageGetsTheSameAnswer() {
    answers.keep("1", "[2,1,a]", "yes", true);
    assertThat(answers.to("1", "[2,1,a]")).isEqualTo("yes");
  }

  @Test
  void theSameIdWithAnotherTextIsAnotherMessage() {
    answers.keep("1", "[2,1,a]", "yes", true);
    assertThat(answers.to("1", "[2,1,b]")).isNull();
    assertThat(answers.to("2", "[2,1,a]")).isNull();
  }

  @Test
  void onlyTheLastFewAreKept() {
    for (int i = 0; i < 7; i++) {
      answers.keep("" + i, "m", "a" + i, true);
    }
    assertThat(answers.to("0", "m")).isNull();
    assertThat(answers.to("1", "m")).isEqualTo("a1");
    assertThat(answers.to("6", "m")).isEqualTo("a6");
  }

  @Test
  void aLongAnswerIsNotKept() {
    answers.keep("1", "m", "x".repeat(501), true);
    assertThat(answers.to("1", "m")).isNull();
  }

  @Test
  void aNewConnectionAsksAboutThePresentAnew() {
    answers.keep("1", "heartbeat", "08:00", false);
    answers.keep("2", "stop", "{}", true);
    answers.reconnected();
    assertThat(answers.to("1", "heartbeat")).isNull();
    assertThat(answers.to("2", "stop")).isEqualTo("{}");
  }
}
