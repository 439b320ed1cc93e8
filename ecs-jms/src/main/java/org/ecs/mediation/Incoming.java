package org.ecs.mediation;

import jakarta.json.JsonValue;

/**
 * What a station may ask: one class for each action, named exactly as the action. Example: {@code
 * Heartbeat} is asked with {@code {}} and answers {@code {"currentTime":"2026-05-04T08:00:00Z"}}.
 */
public interface Incoming {

  /**
   * The payload of the answer, once all that it confirms is durable. Throws a {@link Violation} for
   * a payload that is not as the standard says, before anything has happened.
   */
  JsonValue answer(Received request);

  /**
   * Whether the request carries its own time, so that the same text can only be the same event, on
   * whatever connection it comes. What a station asks about the present (its clock, a card) is
   * asked anew on a new connection, on which its message ids may start anew too.
   */
  default boolean tellsOfThePast() {
    return false;
  }
}
