package org.ecs.mediation.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.ecs.mediation.StationLine;
import org.ecs.queue.NoBroker;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.Test;

/**
 * The golden frames with random damage (always the same, by its seed): each is answered or ignored,
 * none ends the connection, none is an incident.
 */
class MutatedFramesTest {

  private static final int ROUNDS = 3000;
  private static final String SPITE = "\"\\{}[],:0123456789eE-+.\u0000\ud800\u00e4\n\u202e null";
  private static final Pattern ANSWER = Pattern.compile("(?s)\\[(3|4),\".*\\]");

  @Test
  void noDamageEndsAConnectionOrIsAnIncident() throws IOException {
    List<String> frames = frames();
    Random random = new Random(20260504);
    try (Ecs ecs = Ecs.on(Database.POSTGRESQL, NoBroker.class)) {
      StationLine station = StationLine.ofNew(ecs, "S1");
      for (int i = 0; i < ROUNDS; i++) {
        String frame = damaged(frames.get(random.nextInt(frames.size())), random);
        String answer = station.says(frame);
        if (answer != null) {
          assertThat(answer).as(frame).matches(ANSWER).doesNotContain("InternalError");
        }
        station.told().clear();
      }
      assertThat(station.ending()).isNull();
      assertThat(station.says("[2,\"last\",\"Heartbeat\",{}]")).startsWith("[3,\"last\"");
    }
  }

  private static List<String> frames() throws IOException {
    List<String> frames = new ArrayList<>();
    try (var files = Files.walk(Path.of("src/test/resources/ocpp16"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".in.json")).sorted().toList()) {
        frames.addAll(Files.readAllLines(file));
      }
    }
    return frames;
  }

  private static String damaged(String frame, Random random) {
    StringBuilder damaged = new StringBuilder(frame.replace("$session", "" + random.nextInt(9)));
    for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
      int at = random.nextInt(damaged.length() + 1);
      int to = Math.min(damaged.length(), at + random.nextInt(8));
      char spite = SPITE.charAt(random.nextInt(SPITE.length()));
      switch (random.nextInt(4)) {
        case 0 -> damaged.insert(at, spite);
        case 1 -> damaged.delete(at, to);
        case 2 -> damaged.insert(at, damaged.substring(at, to).repeat(1 + random.nextInt(50)));
        default -> damaged.replace(at, to, String.valueOf(spite));
      }
    }
    return damaged.toString();
  }
}
