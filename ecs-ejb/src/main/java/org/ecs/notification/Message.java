package org.ecs.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message ready to go, for one channel.
 *
 * @param to the address on that channel: an e-mail address, a phone number in E.164
 * @param subject empty where the channel has none
 * @param html null where the channel has only plain text
 * @param attachments none where the channel has no room for files
 */
public record Message(
    String to, String subject, String text, @Nullable String html, List<Document> attachments) {

  public Message {
    attachments = List.copyOf(attachments);
  }

  /** Without attachments. */
  public Message(String to, String subject, String text, @Nullable String html) {
    this(to, subject, text, html, List.of());
  }

  /** As others may read it: a link that gives access is for its reader alone. */
  public Message withoutSecrets() {
    return new Message(to, subject, text.replaceAll("token=[-\\w]+", "token=…"), html, attachments);
  }
}
