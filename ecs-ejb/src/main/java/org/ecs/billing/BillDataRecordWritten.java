package org.ecs.billing;

import org.ecs.subscriber.AccountId;

/** A session of an account has its bill data record. */
public record BillDataRecordWritten(long record, AccountId account) {}
