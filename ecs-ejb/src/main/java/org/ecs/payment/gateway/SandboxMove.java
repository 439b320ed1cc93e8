package org.ecs.payment.gateway;

/**
 * What a payer can do in the sandbox. CONFIRM asks for a second page; after LOST the sandbox calls
 * nobody, LATE calls a while later, and TWICE three times.
 */
public enum SandboxMove {
  PAY,
  CONFIRM,
  LOST,
  LATE,
  TWICE,
  DECLINE,
  CANCEL
}
