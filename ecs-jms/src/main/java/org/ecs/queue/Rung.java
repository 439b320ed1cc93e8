package org.ecs.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A bell that has rung: the work for one id, which leaves nothing behind in the queue. */
public final class Rung {

  private static final Logger LOG = LoggerFactory.getLogger(Rung.class);

  private Rung() {}

  /** Does the work for the message's id; if that fails the timer comes again for the row. */
  public static void answer(String what, Message message, LongConsumer work) {
    try {
      long id = Long.parseLong(message.getBody(String.class));
      MDC.put("correlation", what + " " + id);
      work.accept(id);
    } catch (JMSException | RuntimeException e) {
      LOG.error("the {} was not done", what, e);
    } finally {
      MDC.remove("correlation");
    }
  }
}
