package org.ecs.notification;

import java.util.Optional;
import org.ecs.subscriber.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a subscriber. A new channel is one class. Example: the e-mail channel has the name
 * {@code email}, finds {@code maija@example.fi} in the contact, and hands the message to the mail
 * server; if that does not take it, {@link #send} throws and the notification is tried again after
 * 1, 2, 4 … minutes.
 */
public interface NotificationChannel {

  /**
   * In lower case; also the name of the channel's templates, e.g. {@code
   * session-receipt.email.ftl}.
   */
  String name();

  /** Where this contact is reached over this channel; empty: not at all. */
  Optional<String> addressOf(Contact contact);

  /**
   * Sends at least once; refuses with UPSTREAM_AWAY when it has to be tried again later.
   *
   * @param delivery its id, for a channel that hears later what became of it; null: it is none of a
   *     notification
   */
  void send(Message message, @Nullable Long delivery);
}
