package org.ecs.subscriber;

/** What a consumer asks for: an account on a tariff plan, with the consent that it needs. */
public record NewSubscription(
    SubscriberKind kind,
    String name,
    Contact contact,
    BillingMode billingMode,
    String tariffCode,
    Consent consent) {}
