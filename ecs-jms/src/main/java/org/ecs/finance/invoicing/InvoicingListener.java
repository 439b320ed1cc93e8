package org.ecs.finance.invoicing;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.ecs.queue.Rung;

/** Comes when the bell rings; two at once on a node, so that stations keep their share of it. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = InvoicingBell.QUEUE),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoicingListener implements MessageListener {

  @Inject private Invoicing invoicing;

  @Override
  public void onMessage(Message message) {
    Rung.answer("invoicing", message, run -> invoicing.work());
  }
}
