package org.ecs.session;

/**
 * A step of bringing a station into service, and how it stands.
 *
 * @param fact what ECS has seen, e.g. the firmware, or how many connectors have told of themselves
 */
public record BootCheck(Step step, Outcome outcome, String fact) {

  /** In the order in which they come. */
  public enum Step {
    CONNECTED,
    BOOTED,
    CLOCK,
    CONNECTORS,
    TEST_SESSION
  }

  /** WAITING until the fact is there. */
  public enum Outcome {
    WAITING,
    RUNNING,
    DONE,
    WRONG
  }
}
