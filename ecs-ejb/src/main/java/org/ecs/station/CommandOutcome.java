package org.ecs.station;

import org.jspecify.annotations.Nullable;

/** How a command ended, and what the station added to that. */
public record CommandOutcome(CommandState state, @Nullable CommandNuance nuance) {

  public static final CommandOutcome ACCEPTED = new CommandOutcome(CommandState.ACCEPTED, null);
  public static final CommandOutcome REJECTED = new CommandOutcome(CommandState.REJECTED, null);
  public static final CommandOutcome FAILED = new CommandOutcome(CommandState.FAILED, null);
  public static final CommandOutcome EXPIRED = new CommandOutcome(CommandState.EXPIRED, null);
  public static final CommandOutcome NOT_SUPPORTED =
      new CommandOutcome(CommandState.NOT_SUPPORTED, null);

  public static CommandOutcome accepted(CommandNuance nuance) {
    return new CommandOutcome(CommandState.ACCEPTED, nuance);
  }

  public static CommandOutcome rejected(CommandNuance nuance) {
    return new CommandOutcome(CommandState.REJECTED, nuance);
  }

  public static CommandOutcome notSupported(CommandNuance nuance) {
    return new CommandOutcome(CommandState.NOT_SUPPORTED, nuance);
  }
}
