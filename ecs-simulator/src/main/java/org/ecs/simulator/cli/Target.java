package org.ecs.simulator.cli;

import java.net.URI;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.StationSetup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which central system is meant, and how its stations and cards are numbered. */
final class Target {

  @Option(
      names = "--url",
      defaultValue = "ws://127.0.0.1:8080/ocpp",
      description = "address below which each station has its own (${DEFAULT-VALUE})")
  private URI url = URI.create("ws://127.0.0.1:8080/ocpp");

  @Option(
      names = "--prefix",
      defaultValue = "P",
      description = "stations are <prefix>-000000..., cards <prefix>000000... (${DEFAULT-VALUE})")
  private String prefix = "P";

  @Option(names = "--password", description = "of every station; none if absent")
  private @Nullable String password;

  @Option(
      names = "--protocol",
      defaultValue = "ocpp1.6",
      description =
          "ocpp1.6, or by SOAP ocpp1.6-soap and ocpp1.5-soap, at .../soap/1.6 below the address"
              + " (${DEFAULT-VALUE})")
  private String protocol = "ocpp1.6";

  StationSetup station(int number) {
    return named("%s-%06d".formatted(prefix, number));
  }

  StationSetup named(String id) {
    StationSetup setup = Simulator.at(url).station(id).subprotocols(protocol);
    return password == null ? setup : setup.password(password);
  }

  String card(int number) {
    return "%s%06d".formatted(prefix, number);
  }
}
