package org.ecs.simulator;

import org.ecs.simulator.cli.Commands;
import picocli.CommandLine;

/** The simulator's entry from the command line. */
public final class Cli {

  private Cli() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Commands())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println(failure.getMessage());
                  return 1;
                })
            .execute(arguments));
  }
}
