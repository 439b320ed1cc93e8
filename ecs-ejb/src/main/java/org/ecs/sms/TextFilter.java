package org.ecs.sms;

import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which texts of phones a list wants; null and empty: any.
 *
 * @param sender contained in the number, as it is written or without anything but digits
 */
public record TextFilter(
    String sender,
    @Nullable AccountId account,
    @Nullable Outcome outcome,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Those of one account. */
  public static TextFilter of(AccountId account) {
    return new TextFilter("", account, null, null, null);
  }
}
