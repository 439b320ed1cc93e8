package org.ecs.subscriber;

import org.jspecify.annotations.Nullable;

/** A consumer's request came to a state; APPROVED with the account that was opened for it. */
public record SubscriptionRequestMoved(
    long request, RequestState state, @Nullable AccountId account) {}
