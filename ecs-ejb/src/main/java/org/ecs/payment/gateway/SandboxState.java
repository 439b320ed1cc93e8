package org.ecs.payment.gateway;

/** How a payment of the sandbox stands: OPEN and CONFIRMING wait for the payer. */
public enum SandboxState {
  OPEN,
  CONFIRMING,
  CAPTURED,
  DECLINED,
  CANCELLED
}
