package org.ecs.finance;

import org.ecs.subscriber.AccountId;

/**
 * An account that dunning had suspended is open again.
 *
 * @param invoice whose payment did it
 */
public record AccountRestored(AccountId account, long invoice) {}
