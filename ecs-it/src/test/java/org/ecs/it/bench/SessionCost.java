package org.ecs.it.bench;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecs.it.system.RunningEcs;

/**
 * What one session costs in processor time, server plus database: Authorize, StartTransaction, four
 * MeterValues of three samples, StopTransaction, StatusNotification, with everything durable before
 * its answer. Then the same with a long history.
 */
final class SessionCost {

  private static final int STATIONS = 200;
  private static final int CARDS = 1000;

  /** To warm up: on two cores more at once only starve the compiler. */
  private static final int FEW = 4;

  private static final int MANY = 32;

  private final RunningEcs ecs;
  private final int sessions;
  private String protocol = "ocpp1.6";
  private Instant since = Instant.parse("2026-01-05T00:00:00Z");

  SessionCost(RunningEcs ecs, int sessions) {
    this.ecs = ecs;
    this.sessions = sessions;
  }

  /**
   * Late sessions are judged by another way; the load generator's stations live in the past, so
   * nothing is late here.
   */
  static final Map<String, String> SETTINGS = Map.of("ECS_SESSION_LATE_AFTER", "P3650D");

  List<String> run(boolean withHistory) throws SQLException {
    List<String> lines = new ArrayList<>();
    Load.seed(ecs, "B", STATIONS, CARDS);
    load(2 * sessions, FEW); // until the compiler has nothing left to do
    lines.add(measured("empty database, 4 sessions at once", FEW));
    load(sessions / 2, MANY);
    lines.add(measured("empty database, 32 sessions at once", MANY));
    lines.add(measured("empty database, every station at once", STATIONS));
    protocol = "ocpp1.6-soap";
    load(sessions / 2, MANY);
    lines.add(measured("the same by SOAP, 32 at once", MANY));
    lines.add(measured("by SOAP, every station at once", STATIONS));
    protocol = "ocpp1.6";
    if (withHistory) {
      new History(ecs).write(1_000_000, 100_000);
      load(sessions / 10, MANY);
      lines.add(measured("1,000,000 past sessions, 100,000 cards, 32 at once", MANY));
    }
    return lines;
  }

  private String measured(String what, int atOnce) throws SQLException {
    long commits = commits();
    Cpu before = Cpu.of(ecs);
    JsonObject result = load(sessions, atOnce);
    Cpu used = Cpu.of(ecs).since(before);
    double each = (double) used.total() / sessions;
    return String.format(
        Locale.ROOT,
        "%s: %.2f CPU-ms a session (server %.2f, database %.2f; beside them %.2f of the stations), %.1f commits, %s sessions/s,"
            + " p99 of StopTransaction %s ms",
        what,
        each,
        (double) used.serverMillis() / sessions,
        (double) used.databaseMillis() / sessions,
        1000 * result.getJsonNumber("generator_cpu_seconds").doubleValue() / sessions,
        (double) (commits() - commits) / sessions,
        result.get("sessions_per_second"),
        result.getJsonObject("latency_ms").getJsonObject("StopTransaction").get("p99"));
  }

  private JsonObject load(int count, int atOnce) {
    JsonObject result =
        Load.run(
            ecs,
            "B",
            "--protocol",
            protocol,
            "--stations",
            "" + STATIONS,
            "--cards",
            "" + CARDS,
            "--sessions",
            "" + count,
            "--concurrency",
            "" + atOnce,
            "--since",
            since.toString());
    since = since.plusSeconds(250L * (count / STATIONS + 10));
    return result;
  }

  private long commits() throws SQLException {
    try (var connection = ecs.database();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select xact_commit from pg_stat_database where datname = current_database()")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
