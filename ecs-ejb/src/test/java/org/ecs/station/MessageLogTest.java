package org.ecs.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Refusal;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages of stations are kept for who looks into them, and not for ever. */
class MessageLogTest {

  private static MessageFilter filter(StationId station, String kind, String text) {
    return new MessageFilter(station, kind, text, null, null);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void messagesAreFoundByActionTimeAndText(Database database) {
    try (Ecs ecs = Ecs.on(database)) {
      StationId station = new Town(ecs).activeStation("LOGGED");
      StationId other = new Town(ecs).activeStation("OTHER");
      MessageLog log = ecs.the(MessageLog.class);
      Instant now = ecs.clock().now();
      log.keep(
          List.of(
              RawMessage.of(station, now, true, "[2,\"1\",\"Heartbeat\",{}]"),
              RawMessage.of(station, now.plusSeconds(1), false, "[3,\"1\",{\"a\":\"100%_Ä!\"}]"),
              RawMessage.of(other, now, true, "[2,\"1\",\"Heartbeat\",{}]")));
      assertThat(log.find(filter(station, "", ""), 0, 10).rows())
          .extracting(MessageRow::kind)
          .containsExactly("Result", "Heartbeat");
      assertThat(log.find(filter(station, "Heartbeat", ""), 0, 10).total()).isEqualTo(1);
      assertThat(log.find(filter(station, "", "100%_"), 0, 10).total()).isEqualTo(1);
      assertThat(log.find(filter(station, "", "100_"), 0, 10).total()).isZero();
      var later = new MessageFilter(station, "", "", now.plusSeconds(1), null);
      MessageRow row = log.find(later, 0, 10).rows().get(0);
      assertThat(row.fromThere()).isFalse();
      assertThat(log.get(station, row.id()).text()).contains("100%_Ä!");
      assertThatThrownBy(() -> log.get(other, row.id())).isInstanceOf(Refusal.class);
      ecs.clock().forward(Duration.ofDays(8));
      assertThat(log.clean(2)).isEqualTo(2);
      assertThat(log.clean(2)).isEqualTo(1);
      assertThat(log.clean(2)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void listeningEndsByItself(Database database) {
    try (Ecs ecs = Ecs.on(database)) {
      StationId station = new Town(ecs).activeStation("LISTENED");
      MessageLog log = ecs.the(MessageLog.class);
      assertThat(log.listened()).isEmpty();
      log.listen("LISTENED", Duration.ofHours(1));
      assertThat(log.listened()).containsExactly(station);
      ecs.clock().forward(Duration.ofHours(1));
      assertThat(log.listened()).isEmpty();
      assertThat(log.until("LISTENED")).isNull();
      log.listen("LISTENED", Duration.ofDays(365));
      assertThat(log.until("LISTENED")).isEqualTo(ecs.clock().now().plus(Duration.ofDays(30)));
      log.listen("LISTENED", Duration.ZERO);
      assertThat(log.listened()).isEmpty();
    }
  }
}
