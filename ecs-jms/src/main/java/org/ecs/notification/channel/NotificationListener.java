package org.ecs.notification.channel;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.ecs.queue.Rung;

/**
 * Comes when the bell rings for a notification; few at once, since each may wait for the mail
 * server with a database connection in its hand.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = NotificationBell.QUEUE),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "3")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationListener implements MessageListener {

  @Inject private NotificationDelivery delivery;

  @Override
  public void onMessage(Message message) {
    Rung.answer("notification", message, first -> delivery.deliverDue());
  }
}
