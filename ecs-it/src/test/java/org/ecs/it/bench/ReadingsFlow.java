package org.ecs.it.bench;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecs.it.system.RunningEcs;

/**
 * How many meter readings a second are stored, each durable before its answer, while old ones go:
 * two million of a past that is over are forgotten at the same time.
 */
final class ReadingsFlow {

  /** The past goes at once; what is measured now stays. */
  static final Map<String, String> SETTINGS =
      Map.of("ECS_SESSION_LATE_AFTER", "P3650D", "ECS_SESSION_READINGS_FORGET_AFTER", "P90D");

  private static final int STATIONS = 200;
  private static final int PAST_SESSIONS = 500_000;
  private static final int SECONDS = 120;

  private final RunningEcs ecs;

  ReadingsFlow(RunningEcs ecs) {
    this.ecs = ecs;
  }

  List<String> run() throws SQLException {
    Load.seed(ecs, "B", STATIONS, 1000);
    load("2026-01-05T00:00:00Z", 60);
    new History(ecs).write(PAST_SESSIONS, 1000);
    sql("update readings_course set through_id = 9999999 where stage = 'FORGOTTEN'");
    long scans = number("seq_scan");
    long removed = number("n_tup_del");
    long kept = number("n_tup_ins");
    Cpu before = Cpu.of(ecs);
    JsonObject result = load("2026-03-05T00:00:00Z", SECONDS);
    Cpu used = Cpu.of(ecs).since(before);
    long more = number("n_tup_ins") - kept;
    return List.of(
        String.format(
            Locale.ROOT,
            "%d readings/s kept for %d s, p99 of MeterValues %s ms, %.2f CPU-ms each; meanwhile %d/s old ones removed,"
                + " %d scans of the whole table",
            more / SECONDS,
            SECONDS,
            result.getJsonObject("latency_ms").getJsonObject("MeterValues").get("p99"),
            (double) used.total() / Math.max(1, more),
            (number("n_tup_del") - removed) / SECONDS,
            number("seq_scan") - scans));
  }

  private JsonObject load(String since, int seconds) {
    return Load.run(
        ecs,
        "B",
        "--stations",
        "" + STATIONS,
        "--cards",
        "1000",
        "--readings",
        "200",
        "--duration",
        "" + seconds,
        "--concurrency",
        "" + STATIONS,
        "--since",
        since);
  }

  private void sql(String statement) throws SQLException {
    try (var connection = ecs.database();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  /** Of what PostgreSQL counts for the table of readings. */
  private long number(String counter) throws SQLException {
    String sql = "select " + counter + " from pg_stat_user_tables where relname = 'meter_reading'";
    try (var connection = ecs.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
