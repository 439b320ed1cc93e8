package org.ecs.simulator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.ecs.simulator.PowerProfile;
import org.ecs.simulator.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One station by hand: reads words from the standard input, a prompt only where a person sits. */
@Command(
    name = "station",
    description = "One station by hand, or by a script on the standard input.",
    footer = HandScript.WORDS,
    mixinStandardHelpOptions = true)
final class StationCommand implements Callable<Integer> {

  @Mixin private Target target = new Target();

  @Parameters(arity = "0..1", defaultValue = "", description = "its id, else <prefix>-000000")
  private String id = "";

  @Option(names = "--connectors", defaultValue = "2", description = "(${DEFAULT-VALUE})")
  private int connectors;

  @Option(names = "--power", defaultValue = "11000", description = "in W (${DEFAULT-VALUE})")
  private long watts;

  @Override
  public Integer call() throws IOException {
    boolean prompt = System.console() != null;
    try (Station station =
            (id.isEmpty() ? target.station(0) : target.named(id))
                .connectors(connectors)
                .power(PowerProfile.constant(watts))
                .connect();
        BufferedReader words =
            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))) {
      System.out.println("booted: " + station.boot().status());
      return obey(words, new HandScript(station, System.out), prompt) ? 0 : 1;
    }
  }

  /** A person may mistype; a script must be right. */
  private static boolean obey(BufferedReader words, HandScript script, boolean prompt)
      throws IOException {
    while (!script.isOver()) {
      if (prompt) {
        System.out.print("> ");
        System.out.flush();
      }
      String line = words.readLine();
      if (line == null) {
        return true;
      }
      if (!script.obey(line) && !prompt) {
        return false;
      }
    }
    return true;
  }
}
