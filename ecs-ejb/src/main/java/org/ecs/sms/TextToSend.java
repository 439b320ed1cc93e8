package org.ecs.sms;

import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A text that is to go out.
 *
 * @param to the number, in E.164
 * @param kept what is kept of it: without secrets that are for its reader alone
 * @param delivery the delivery of a notification that it is; null: none
 * @param answers the incoming text that it answers; null: none
 * @param always goes however many went to this number today
 */
public record TextToSend(
    String to,
    String text,
    String kept,
    @Nullable AccountId account,
    @Nullable Long delivery,
    @Nullable Long answers,
    boolean always) {

  /** A notification's way to a subscriber, or a message to somebody else. */
  public static TextToSend notice(String to, String text, String kept, @Nullable Long delivery) {
    return new TextToSend(to, text, kept, null, delivery, null, false);
  }

  static TextToSend answer(IncomingText asked, String said, boolean always) {
    return new TextToSend(asked.sender(), said, said, asked.account(), null, asked.id(), always);
  }
}
