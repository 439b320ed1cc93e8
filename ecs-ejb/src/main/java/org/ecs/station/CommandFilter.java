package org.ecs.station;

import org.jspecify.annotations.Nullable;

/** Which commands to show; null: all. */
public record CommandFilter(
    @Nullable StationId station, Command.@Nullable Kind kind, @Nullable CommandState state) {

  public static CommandFilter of(StationId station) {
    return new CommandFilter(station, null, null);
  }
}
