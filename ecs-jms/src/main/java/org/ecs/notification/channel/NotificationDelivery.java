package org.ecs.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecs.notification.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends notifications one by one; what goes wrong with one does not stop the next. */
@ApplicationScoped
public class NotificationDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationDelivery.class);
  private static final int AT_ONCE = 100;

  @Inject private Notifications notifications;
  @Inject private NotificationBell bell;

  public void deliver(long notification) {
    try {
      notifications.send(notification);
    } catch (RuntimeException e) {
      LOG.error("notification {} could not be made", notification, e);
      notifications.failed(notification);
    }
  }

  /**
   * Sends all whose time has come, until nothing new is due: one that stays so waits for the next
   * round.
   */
  public void deliverDue() {
    bell.heard();
    Set<Long> tried = new HashSet<>();
    List<Long> due = notifications.due(AT_ONCE);
    while (tried.addAll(due)) {
      due.forEach(this::deliver);
      due = notifications.due(AT_ONCE);
    }
  }
}
