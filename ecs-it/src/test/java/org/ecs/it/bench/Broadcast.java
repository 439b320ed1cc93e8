package org.ecs.it.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.RunningEcs;

/**
 * One command for 5,000 connected stations: how long until the outcome of the last one is stored,
 * by the times in the rows themselves.
 */
final class Broadcast {

  private static final int STATIONS = 5000;
  private static final int ROUNDS = 3;
  private static final int PATIENCE_SECONDS = 90;

  private final RunningEcs ecs;

  Broadcast(RunningEcs ecs) {
    this.ecs = ecs;
  }

  List<String> run() throws IOException, InterruptedException, SQLException {
    Load.seed(ecs, "F", STATIONS, 1);
    Thread fleet = new Thread(() -> Load.connect(ecs, "F", STATIONS, PATIENCE_SECONDS));
    fleet.start();
    await("select count(*) from station where connected_since is not null");
    List<String> lines = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Cpu before = Cpu.of(ecs);
      long job = start();
      await("select count(*) from station_job_part where part_state = 'DONE' and job_id = " + job);
      Cpu used = Cpu.of(ecs).since(before);
      lines.add(
          String.format(
              Locale.ROOT,
              "ClearCache for %d stations: outcomes stored within %.1f s of the request; server %d, database %d CPU-ms",
              STATIONS,
              secondsOf(job),
              used.serverMillis(),
              used.databaseMillis()));
    }
    fleet.join();
    return lines;
  }

  private void await(String counting) throws SQLException, InterruptedException {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      if (number(counting) >= STATIONS) {
        return;
      }
      Thread.sleep(1000); // another process works meanwhile
    }
    throw new IllegalStateException("only " + number(counting) + ": " + counting);
  }

  private double secondsOf(long job) throws SQLException {
    return number(
            "select cast(1000 * extract(epoch from max(c.ended_at) - min(j.requested_at)) as bigint) from station_job j"
                + " join station_job_part p on p.job_id = j.id join station_command c on c.id = p.command_id"
                + " where j.id = "
                + job)
        / 1000.0;
  }

  private long number(String sql) throws SQLException {
    try (var connection = ecs.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private long start() throws IOException, InterruptedException {
    String body =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
        <c:startJob xmlns:c="urn:ecs:stationadministration:1"><requestId>%s</requestId>
        <command><clearCache/></command><stations/></c:startJob></s:Body></s:Envelope>"""
            .formatted(UUID.randomUUID());
    String secret = "admin:" + ecs.administratorPassword();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ecs.http() + "/ecs/ws/StationAdministration"))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    int at = answer.indexOf("<job>", answer.indexOf("<job>") + 1);
    if (at < 0) {
      throw new IllegalStateException(answer);
    }
    return Long.parseLong(answer.substring(at + 5, answer.indexOf('<', at + 5)));
  }
}
