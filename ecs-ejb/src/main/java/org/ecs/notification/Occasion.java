package org.ecs.notification;

import java.util.Locale;
import java.util.Set;

/** Why somebody is told something, and over which channels; each has its templates. */
public enum Occasion {
  SESSION_RECEIPT("email", "sms"),
  WELCOME_KIT("email", "sms"),
  REQUEST_CONFIRMATION("email"),
  REQUEST_QUESTION("email"),
  REQUEST_APPROVED("email"),
  REQUEST_REJECTED("email");

  private final Set<String> channels;

  Occasion(String... channels) {
    this.channels = Set.of(channels);
  }

  boolean goesBy(NotificationChannel channel) {
    return channels.contains(channel.name());
  }

  /** About a consumer's request, so to somebody who has no account yet. */
  boolean isAboutRequest() {
    return name().startsWith("REQUEST_");
  }

  /** The beginning of its templates' names; all letters about a request look alike. */
  String template() {
    return isAboutRequest() ? "subscription-request" : words();
  }

  /** Its name as words of the templates begin, e.g. {@code request-question}. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
