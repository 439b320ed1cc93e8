package org.ecs.queue;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings a queue: a message with an id, not persistent and in no transaction. A broker that is away
 * costs a line of the log and no more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bell {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory broker;

  /** Rings a queue for a row. */
  public void ring(Queue queue, long id) {
    ring(queue, id, Duration.ZERO);
  }

  /** Rings a queue for a row, and is heard a while later. */
  public void ring(Queue queue, long id, Duration later) {
    try (JMSContext context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context
          .createProducer()
          .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
          .setDeliveryDelay(later.toMillis())
          .send(queue, Long.toString(id));
    } catch (JMSRuntimeException e) {
      LOG.warn("{} did not ring for {}: {}", queue, id, e.getMessage());
    }
  }
}
