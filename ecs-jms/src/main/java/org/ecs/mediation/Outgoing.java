package org.ecs.mediation;

import jakarta.json.JsonObject;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;

/**
 * What ECS may ask of a station: one class for each action, named exactly as the action. Example:
 * {@code Reset} says the command RESET with {@code {"hard":true}} as {@code {"type":"Hard"}}, and
 * takes {@code {"status":"Accepted"}} for ACCEPTED.
 */
public interface Outgoing {

  /** The command that this action carries out. */
  Command.Kind kind();

  /** Whether this version has words for all that the parameters say. */
  default boolean canSay(JsonObject parameters) {
    return true;
  }

  /** The payload, in the protocol's words. */
  JsonObject payload(JsonObject parameters);

  /** The same where the command's number is said too, by which a repeated one is known again. */
  default JsonObject payload(long command, JsonObject parameters) {
    return payload(parameters);
  }

  /**
   * The outcome that the station's answer means; throws a {@link Violation} if it means nothing.
   */
  CommandOutcome outcome(Fields answer);

  /**
   * Whether the command may be sent again when the connection was lost before an answer came: a
   * station that did it refuses the second one.
   */
  default boolean mayBeRepeated() {
    return true;
  }
}
