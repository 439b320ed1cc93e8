package org.ecs.payment.bank;

/** MATCHED is booked on an invoice; ASIDE is none of ours to book, as a person has said. */
public enum ReceiptState {
  MATCHED,
  UNMATCHED,
  ASIDE
}
