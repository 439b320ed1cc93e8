package org.ecs.payment.asking;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.ecs.payment.PaymentDesk;
import org.ecs.queue.Rung;

/** Comes when the bell rings, and tells the gateway. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = RefundBell.QUEUE),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundListener implements MessageListener {

  @Inject private PaymentDesk desk;

  @Override
  public void onMessage(Message message) {
    Rung.answer("refund", message, desk::refund);
  }
}
