package org.ecs.notification;

import java.util.Set;

/**
 * Why somebody is told something, and over which channels it can go; each has its templates. What
 * is mandatory is sent whatever the subscriber prefers.
 */
public enum Occasion {
  SESSION_RECEIPT(false, "email", "sms"),
  PASSWORD_LINK(true, "email"),
  EMAIL_CONFIRM(true, "email"),
  EMAIL_CHANGED(true, "email");

  private final boolean mandatory;
  private final Set<String> channels;

  Occasion(boolean mandatory, String... channels) {
    this.mandatory = mandatory;
    this.channels = Set.of(channels);
  }

  public boolean isMandatory() {
    return mandatory;
  }

  public boolean goesBy(String channel) {
    return channels.contains(channel);
  }
}
