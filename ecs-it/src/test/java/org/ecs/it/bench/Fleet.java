package org.ecs.it.bench;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecs.it.system.RunningEcs;

/**
 * A whole fleet at once: how fast 5,000 stations connect and boot, and how much live heap an idle
 * one takes.
 */
final class Fleet {

  private static final int STATIONS = 5000;

  private final RunningEcs ecs;

  Fleet(RunningEcs ecs) {
    this.ecs = ecs;
  }

  List<String> run() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    Load.seed(ecs, "F", STATIONS, 1);
    connect(0);
    long empty = liveHeap();
    for (int round = 1; round <= 3; round++) {
      lines.add(
          String.format(Locale.ROOT, "%d stations connect and boot: %s", STATIONS, connect(0)));
    }
    Thread holding = new Thread(() -> connect(60));
    holding.start();
    Thread.sleep(35_000); // until all are connected and the server is idle again
    long full = liveHeap();
    lines.add(
        String.format(
            Locale.ROOT,
            "an idle station: %.1f KB of live heap",
            (full - empty) / 1024.0 / STATIONS));
    holding.join();
    return lines;
  }

  private JsonObject connect(int holdSeconds) {
    return Load.connect(ecs, "F", STATIONS, holdSeconds);
  }

  /** Bytes of all that is still reachable: jcmd's class histogram collects first. */
  private long liveHeap() throws IOException {
    Process jcmd =
        new ProcessBuilder("jcmd", Long.toString(ecs.pid()), "GC.class_histogram").start();
    try (var reader =
        new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
      String total =
          reader.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
      return Long.parseLong(total.trim().split("\\s+")[2]);
    }
  }
}
