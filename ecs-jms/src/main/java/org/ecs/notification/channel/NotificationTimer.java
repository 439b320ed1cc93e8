package org.ecs.notification.channel;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Comes for notifications without being rung for. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationTimer {

  @Inject private NotificationDelivery delivery;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void deliverDue() {
    delivery.deliverDue();
  }
}
