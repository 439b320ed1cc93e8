package org.ecs.finance;

/** How a wish for a credit note is: WAITING for a second person, then one of the others. */
public enum CreditState {
  WAITING,
  ISSUED,
  REJECTED
}
