package org.ecs.subscriber;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consumer's request, as lists, pages and contracts show it. */
public record SubscriptionRequestRow(
    long id,
    String statusToken,
    RequestState state,
    SubscriberKind kind,
    String name,
    Contact contact,
    BillingMode billingMode,
    String tariffCode,
    Consent consent,
    Instant askedAt,
    @Nullable Instant expiresAt,
    @Nullable String question,
    @Nullable String reply,
    @Nullable Instant decidedAt,
    @Nullable String decision,
    @Nullable String accountNumber) {}
