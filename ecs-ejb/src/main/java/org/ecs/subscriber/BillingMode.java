package org.ecs.subscriber;

/** Whether sessions are invoiced afterwards or paid from a balance that must be there before. */
public enum BillingMode {
  POSTPAID,
  PREPAID
}
