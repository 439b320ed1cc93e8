package org.ecs.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.ecs.it.system.RunningEcs;

/** What benchmarks ask of the simulator: data, and load. */
final class Load {

  private Load() {}

  static void seed(RunningEcs ecs, String prefix, int stations, int cards) {
    ecs.simulator(
        "seed",
        "--ws",
        ecs.http() + "/ecs/ws",
        "--user",
        "admin",
        "--secret",
        ecs.administratorPassword(),
        "--prefix",
        prefix,
        "--password",
        "bench-password",
        "--stations",
        "" + stations,
        "--cards",
        "" + cards);
  }

  /** Connects and boots the stations of a prefix, keeps them there, and tells how it went. */
  static JsonObject connect(RunningEcs ecs, String prefix, int stations, int holdSeconds) {
    return told(
        ecs.simulator(
            "connect",
            "--url",
            ecs.stations().toString(),
            "--prefix",
            prefix,
            "--password",
            "bench-password",
            "--stations",
            "" + stations,
            "--warmup",
            "" + Math.min(3000, stations), // who is not there counts as a failed try
            "--hold",
            "" + holdSeconds));
  }

  /** The simulator's own account of a load. */
  static JsonObject run(RunningEcs ecs, String prefix, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("load", "--url", ecs.stations().toString(), "--prefix", prefix));
    arguments.addAll(List.of("--password", "bench-password"));
    arguments.addAll(List.of(options));
    return told(ecs.simulator(arguments.toArray(String[]::new)));
  }

  private static JsonObject told(String printed) {
    try (var reader =
        Json.createReader(new StringReader(printed.substring(printed.indexOf('{'))))) {
      return reader.readObject();
    }
  }
}
