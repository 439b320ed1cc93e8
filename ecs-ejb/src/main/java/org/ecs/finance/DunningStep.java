package org.ecs.finance;

/** The steps for an invoice that nobody pays, in their order. */
public enum DunningStep {
  REMINDER,
  SECOND_REMINDER,
  SUSPENSION;

  /** From 1; 0 is before the first. */
  public int number() {
    return ordinal() + 1;
  }
}
