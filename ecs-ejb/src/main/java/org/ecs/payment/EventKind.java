package org.ecs.payment;

/**
 * What a gateway can tell of a payment. DECLINED is one card that did not work while the payer can
 * try another; FAILED and CANCELLED end the attempt. The amount of REFUNDED is all that has gone
 * back so far, the amounts of CAPTURED, DISPUTED and DISPUTE_WON are those of the event.
 */
public enum EventKind {
  PENDING,
  CAPTURED,
  DECLINED,
  FAILED,
  CANCELLED,
  REFUNDED,
  DISPUTED,
  DISPUTE_WON
}
