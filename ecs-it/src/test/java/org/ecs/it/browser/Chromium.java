package org.ecs.it.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine: the one that ECS_CHROMIUM names, or else one on the PATH. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Chromium() {}

  /** Whether somebody decided to do without. */
  static boolean isUnwanted(Map<String, String> environment) {
    return "none".equals(environment.get("ECS_CHROMIUM"));
  }

  static Path find(Map<String, String> environment) {
    String wanted = environment.getOrDefault("ECS_CHROMIUM", "");
    Stream<Path> candidates =
        wanted.isEmpty()
            ? Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            : Stream.of(Path.of(wanted));
    return candidates
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(missing(wanted)));
  }

  private static String missing(String wanted) {
    return (wanted.isEmpty() ? "no Chromium on the PATH" : "ECS_CHROMIUM is no program: " + wanted)
        + "; install it (Debian: apt-get install chromium), or set ECS_CHROMIUM to the program of a"
        + " Chromium or Chrome, or to none to go without the browser tests";
  }
}
