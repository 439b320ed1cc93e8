package org.ecs.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as readers get it: it says what to look at, not what it is now.
 *
 * @param key the account's number, the card's id, or the request's id
 * @param what e.g. OPENED, SUSPENDED, ASSIGNED, APPROVED
 * @param accountNumber whose card, or which account a request became; the key again for an account
 */
public record FeedRow(
    long position,
    Instant happenedAt,
    FeedSubject subject,
    String key,
    String what,
    @Nullable String accountNumber) {}
