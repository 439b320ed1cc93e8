package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ecs.station.MessageFilter;
import org.ecs.station.MessageLog;
import org.ecs.station.MessageRow;
import org.ecs.station.StationLife;
import org.ecs.station.Stations;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded of a station's conversation, and who is shown out. */
class RecorderTest {

  private static final String HEARTBEAT = "[2,\"h\",\"Heartbeat\",{}]";

  private Ecs ecs;
  private StationLine line;

  @BeforeEach
  void connect() {
    ecs = Ecs.on(Database.H2);
    line = StationLine.ofNew(ecs, "TALKER");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private List<MessageRow> kept() {
    ecs.the(Recorder.class).write();
    var all = new MessageFilter(line.connection().station(), "", "", null, null);
    return ecs.the(MessageLog.class).find(all, 0, 20_000).rows();
  }

  private void listen() {
    ecs.the(MessageLog.class).listen("TALKER", Duration.ofHours(1));
    ecs.the(Recorder.class).learn();
  }

  @Test
  void nothingIsRecordedUnlessSomebodyListens() {
    line.says(HEARTBEAT);
    assertThat(kept()).isEmpty();
  }

  @Test
  void bothDirectionsAreRecorded() {
    listen();
    line.says(HEARTBEAT);
    assertThat(kept())
        .extracting(MessageRow::kind)
        .containsExactlyInAnyOrder("Heartbeat", "Result");
    assertThat(kept()).extracting(MessageRow::messageId).containsOnly("h");
  }

  @Test
  void aFloodIsLostAndCountedAndTheStationIsAnswered() {
    listen();
    Recorder recorder = ecs.the(Recorder.class);
    for (int i = 0; i < 10_000; i++) {
      recorder.note(line.connection().station(), true, "x");
    }
    assertThat(line.says(HEARTBEAT)).contains("currentTime");
    assertThat(recorder.lost()).isEqualTo(2);
    assertThat(kept()).hasSize(10_000);
  }

  @Test
  void aRetiredStationIsShownOut() {
    ecs.the(Stations.class).takeOutOfService("TALKER", "sold");
    ecs.the(StationLife.class).retire("TALKER", "sold");
    ecs.the(Doorkeeper.class).showOut();
    assertThat(line.ending()).isEqualTo(Wire.Ending.SHUT_OUT);
    assertThat(ecs.the(Connections.class).of(line.connection().station())).isNull();
  }

  @Test
  void aNewKeyEndsTheConnectionOfTheOldOneOnly() {
    ecs.clock().forward(Duration.ofSeconds(1));
    String key = ecs.the(StationLife.class).renewKey("TALKER").key();
    ecs.clock().forward(Duration.ofSeconds(1));
    ecs.the(Doorkeeper.class).showOut();
    assertThat(line.ending()).isEqualTo(Wire.Ending.SHUT_OUT);
    StationLine again = StationLine.with(ecs, "TALKER", key);
    ecs.the(Doorkeeper.class).showOut();
    assertThat(again.ending()).isNull();
  }
}
