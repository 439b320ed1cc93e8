package org.ecs.payment;

/** Who took the money back: we gave it, or a bank fetched it. */
public enum RefundKind {
  REFUND,
  CHARGEBACK
}
