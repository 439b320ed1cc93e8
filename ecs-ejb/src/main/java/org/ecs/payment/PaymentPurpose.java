package org.ecs.payment;

/** What is paid. */
public enum PaymentPurpose {
  INVOICE,
  TOP_UP
}
