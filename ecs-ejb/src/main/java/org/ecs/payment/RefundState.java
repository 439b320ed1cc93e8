package org.ecs.payment;

/** ASKED until the gateway has done it; FAILED if it will not, or if a chargeback was won. */
public enum RefundState {
  ASKED,
  DONE,
  FAILED
}
