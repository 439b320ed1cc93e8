package org.ecs.sms;

import java.time.Instant;
import org.ecs.subscriber.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A text of a phone as lists show it, with what it was answered.
 *
 * @param account the account's number; null where nobody has the phone
 * @param arrival what became of the answer; null: none went out
 */
public record IncomingTextRow(
    long id,
    Instant receivedAt,
    String sender,
    String body,
    IncomingState state,
    @Nullable Outcome outcome,
    @Nullable String account,
    @Nullable String subscriber,
    @Nullable String answer,
    @Nullable OutgoingState arrival) {

  /** The sender as people read numbers. */
  public String phone() {
    return PhoneNumbers.shown(sender);
  }
}
