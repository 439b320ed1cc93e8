package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecs.queue.NoBroker;
import org.ecs.station.Command;
import org.ecs.station.Commands;
import org.ecs.station.MessageFilter;
import org.ecs.station.MessageLog;
import org.ecs.station.MessageRow;
import org.ecs.station.StationId;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A station is given another password on its connection (security whitepaper, A01). */
class PasswordChangeTest {

  private static final String OLD = "a-secret-of-it";
  private static final String NEW = "00112233445566778899aabbccddeeff00112233";
  private static final Pattern ID = Pattern.compile("\\[2,\"([^\"]+)\",");

  private Ecs ecs;
  private StationLine line;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    line = StationLine.ofNew(ecs, "S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  /** Sends the new password; gives the id of the call. */
  private String told() {
    var parameters = Json.createObjectBuilder().add("key", "AuthorizationKey").add("value", NEW);
    var command = new Command(Command.Kind.CHANGE_CONFIGURATION, parameters.build());
    long id = ecs.the(Commands.class).request(station(), command, Duration.ofHours(1)).id();
    ecs.the(CommandDelivery.class).deliver(id);
    assertThat(line.lastTold())
        .endsWith(
            "\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\",\"value\":\"" + NEW + "\"}]");
    Matcher call = ID.matcher(line.lastTold());
    assertThat(call.find()).isTrue();
    return call.group(1);
  }

  private StationId station() {
    return line.connection().station();
  }

  private void comesBack(String key) {
    line.hangsUp();
    line = StationLine.with(ecs, "S1", key);
  }

  private void isRefused(String key) {
    assertThatThrownBy(() -> StationLine.with(ecs, "S1", key))
        .isInstanceOf(ClassCastException.class); // it was not admitted
  }

  @Test
  void whatTheStationAcceptedIsItsPasswordOnceItComesBackByIt() {
    line.says("[3,\"" + told() + "\",{\"status\":\"Accepted\"}]");
    comesBack(OLD);
    comesBack(NEW);
    isRefused(OLD);
    comesBack(NEW);
  }

  @Test
  void aStationThatHangsUpBeforeItsAnswerIsNotLockedOut() {
    told();
    comesBack(NEW);
    isRefused(OLD);
  }

  @Test
  void whatTheStationRejectedIsNoPassword() {
    line.says("[3,\"" + told() + "\",{\"status\":\"Rejected\"}]");
    isRefused(NEW);
    comesBack(OLD);
  }

  @Test
  void theMessageLogDoesNotKnowIt() {
    ecs.the(MessageLog.class).listen("S1", Duration.ofHours(1));
    ecs.the(Recorder.class).learn();
    told();
    ecs.the(Recorder.class).write();
    var calls = new MessageFilter(station(), "ChangeConfiguration", "", null, null);
    MessageRow call = ecs.the(MessageLog.class).find(calls, 0, 10).rows().get(0);
    assertThat(ecs.the(MessageLog.class).get(station(), call.id()).text())
        .contains("AuthorizationKey")
        .doesNotContain(NEW);
  }
}
