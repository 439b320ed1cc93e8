package org.ecs.sms.line;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import org.ecs.queue.Bell;
import org.ecs.sms.TextReceived;

/** Rings for each text once it is durable. */
@ApplicationScoped
public class SmsBell {

  static final String QUEUE = "java:/jms/queue/ecsSmsInbound";

  @Inject private Bell bell;

  @Resource(lookup = QUEUE)
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) TextReceived received) {
    bell.ring(queue, received.text());
  }
}
