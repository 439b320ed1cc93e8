package org.ecs.payment;

import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list wants; null or empty: any.
 *
 * @param text the beginning of an account's or invoice's number, or a reference of the gateway
 * @param suspect only those that a person has to look at
 * @param from made at this time or later
 * @param to made before this time
 */
public record PaymentFilter(
    String text,
    @Nullable PaymentState state,
    @Nullable PaymentPurpose purpose,
    boolean suspect,
    @Nullable AccountId account,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** All of an account. */
  public static PaymentFilter of(AccountId account) {
    return new PaymentFilter("", null, null, false, account, null, null);
  }
}
