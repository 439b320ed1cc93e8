package org.ecs.finance;

/** How an invoice stands; OVERDUE ones are OPEN too. */
public enum InvoiceState {
  OPEN,
  OVERDUE,
  PAID
}
