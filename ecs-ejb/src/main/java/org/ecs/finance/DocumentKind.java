package org.ecs.finance;

/** What a document is. */
public enum DocumentKind {
  INVOICE,
  CREDIT_NOTE,
  REMINDER,
  STATEMENT,
  RECEIPT
}
