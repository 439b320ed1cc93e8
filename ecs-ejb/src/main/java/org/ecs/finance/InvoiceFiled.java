package org.ecs.finance;

import org.ecs.subscriber.AccountId;

/** The files of a final invoice or credit note are kept: it can be sent. */
public record InvoiceFiled(long invoice, AccountId account, DocumentKind kind) {}
