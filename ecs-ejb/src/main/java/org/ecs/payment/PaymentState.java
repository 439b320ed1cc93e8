package org.ecs.payment;

/**
 * How an attempt stands. NEW until the gateway has a page for it, PENDING while the payer is there,
 * UNKNOWN where only asking (or a person) can tell; these three can still capture. REFUNDED once
 * all of it went back.
 */
public enum PaymentState {
  NEW,
  PENDING,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  UNKNOWN,
  REFUNDED;

  /** Whether money can still come in by it. */
  public boolean isOpen() {
    return this == NEW || this == PENDING || this == UNKNOWN;
  }

  /** Whether money came in by it. */
  public boolean isPaid() {
    return this == SUCCEEDED || this == REFUNDED;
  }
}
