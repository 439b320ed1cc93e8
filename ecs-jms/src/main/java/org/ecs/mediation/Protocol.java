package org.ecs.mediation;

import org.ecs.station.Command;
import org.jspecify.annotations.Nullable;

/**
 * One version of OCPP-J. Example: {@code ocpp1.6} answers {@code Heartbeat}, knows {@code
 * UnlockConnector} without serving it, says RESET with {@code Reset}, and spells {@link
 * Fault#OCCURRENCE} {@code OccurenceConstraintViolation}.
 */
public interface Protocol {

  /** The WebSocket subprotocol; of two that are offered the alphabetically later one is better. */
  String name();

  /** What answers this action; null: ECS does not serve it. */
  @Nullable Incoming incoming(String action);

  /** Whether the standard has this action at all. */
  boolean hasAction(String action);

  /** How a command is said; null: this version has no word for it. */
  @Nullable Outgoing outgoing(Command.Kind kind);

  String spell(Fault fault);
}
