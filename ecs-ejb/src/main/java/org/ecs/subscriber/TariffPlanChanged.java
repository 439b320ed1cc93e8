package org.ecs.subscriber;

/** An account got another tariff plan, now or for a later day. */
public record TariffPlanChanged(AccountId account, String number) {}
