package org.ecs.it.bench;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecs.it.system.RunningEcs;

/**
 * What stations that charge notice of 1,000 others that are told their local lists meanwhile: the
 * answers to Authorize at an even load, before, while, and afterwards.
 */
final class ListPush {

  static final Map<String, String> SETTINGS = Map.of("ECS_SESSION_LATE_AFTER", "P3650D");

  private static final int TOLD = 1000;
  private static final int CHARGING = 200;
  private static final int CARDS = 1000;
  private static final int SECONDS = 90;
  private static final String LOAD = "20";

  private final RunningEcs ecs;
  private Instant since = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(60));

  ListPush(RunningEcs ecs) {
    this.ecs = ecs;
  }

  List<String> run() throws SQLException, InterruptedException {
    Load.seed(ecs, "B", CHARGING, CARDS);
    Load.seed(ecs, "L", TOLD, 1);
    load(60, "100");
    load(30, LOAD);
    List<String> lines = new ArrayList<>();
    lines.add(measured("before"));
    Thread told = new Thread(() -> Load.connect(ecs, "L", TOLD, 2 * SECONDS + 120));
    told.start();
    while (number("select count(*) from station where connected_since is not null") < TOLD) {
      Thread.sleep(1000); // another process works meanwhile
    }
    lines.add(measured("while lists are told"));
    lines.add(measured("while more lists are told"));
    told.join();
    lines.add(measured("afterwards"));
    return lines;
  }

  private String measured(String when) throws SQLException {
    long messages = messages();
    JsonObject authorize =
        load(SECONDS, LOAD).getJsonObject("latency_ms").getJsonObject("Authorize");
    return String.format(
        Locale.ROOT,
        "Authorize %s: p50 %s ms, p90 %s ms, p99 %s ms; %d parts of lists confirmed in %d s, %d cards held",
        when,
        authorize.get("p50"),
        authorize.get("p90"),
        authorize.get("p99"),
        messages() - messages,
        SECONDS,
        number("select count(*) from local_list_card where held <> 'NO'"));
  }

  private JsonObject load(int seconds, String rate) {
    JsonObject result =
        Load.run(
            ecs,
            "B",
            "--stations",
            "" + CHARGING,
            "--cards",
            "" + CARDS,
            "--duration",
            "" + seconds,
            "--rate",
            rate,
            "--concurrency",
            "" + CHARGING,
            "--since",
            since.toString());
    long each = result.getInt("sessions") / CHARGING + 10L;
    since = since.plusSeconds(250L * each);
    return result;
  }

  private long messages() throws SQLException {
    return number(
        "select count(*) from station_command where kind = 'SEND_LOCAL_LIST' and command_state = 'ACCEPTED'");
  }

  private long number(String sql) throws SQLException {
    try (var connection = ecs.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
