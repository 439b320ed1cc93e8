package org.ecs.finance;

import org.ecs.subscriber.AccountId;

/** An invoice or a credit note is final. */
public record InvoiceIssued(long invoice, AccountId account, DocumentKind kind) {}
