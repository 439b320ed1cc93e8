package org.ecs.notification;

/**
 * WAITING, then DONE (over all channels that the subscriber has) or, after the last try, FAILED.
 */
public enum NotificationState {
  WAITING,
  DONE,
  FAILED
}
