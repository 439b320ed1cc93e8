package org.ecs.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditTest {

  private static final Ecs ECS = Ecs.on(Database.H2);
  private final Ecs ecs = ECS;

  @BeforeAll
  static void fill() {
    for (int i = 0; i < 60; i++) {
      note(i % 2 == 0 ? "ann" : "bob", i % 3 == 0 ? "card.assign" : "account.create", "S" + i % 5);
      ECS.clock().forward(Duration.ofMinutes(1));
    }
  }

  @AfterAll
  static void close() {
    ECS.close();
  }

  @Test
  void theNewestComesFirstAPageAtATime() {
    Slice<Audit.Row> page = find("", "", "", null, null, 50, 25);
    assertThat(page.total()).isEqualTo(60);
    assertThat(page.rows()).hasSize(10);
    assertThat(page.rows().get(9).at()).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
  }

  @Test
  void eachFilterLeavesWhatItSays() {
    assertThat(total("Ann ", "", "", null, null)).isEqualTo(30);
    assertThat(total("", "card", "", null, null)).isEqualTo(20);
    assertThat(total("", "card.assign", "", null, null)).isEqualTo(20);
    assertThat(total("", "c%d", "", null, null)).isZero();
    assertThat(total("", "", "S1", null, null)).isEqualTo(12);
    assertThat(total("bob", "card.", "S3", null, null)).isEqualTo(2);
  }

  @Test
  void timesAreHalfOpen() {
    Instant from = Instant.parse("2026-05-04T08:10:00Z");
    assertThat(total("", "", "", from, from.plus(Duration.ofMinutes(10)))).isEqualTo(10);
    assertThat(total("", "", "", from, null)).isEqualTo(50);
    assertThat(total("", "", "", null, from)).isEqualTo(10);
  }

  private long total(String who, String what, String subject, Instant from, Instant to) {
    return find(who, what, subject, from, to, 0, 1).total();
  }

  private Slice<Audit.Row> find(
      String who, String what, String subject, Instant from, Instant to, int first, int atMost) {
    return ecs.the(Audit.class).find(new AuditFilter(who, what, subject, from, to), first, atMost);
  }

  private static void note(String who, String what, String subject) {
    new Caller(who, "192.0.2.1")
        .call(
            () -> {
              ECS.the(Audit.class).note(what, subject, "");
              return who;
            });
  }
}
