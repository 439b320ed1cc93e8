package org.ecs.simulator.cli;

import picocli.CommandLine.Command;

/** The commands of the simulator, one class each. */
@Command(
    name = "simulate",
    description = "Simulated charging stations that speak OCPP 1.6J.",
    mixinStandardHelpOptions = true,
    subcommands = {
      StationCommand.class,
      FleetCommand.class,
      LoadCommand.class,
      ConnectCommand.class,
      SeedCommand.class,
      DemoCommand.class
    })
public final class Commands {}
