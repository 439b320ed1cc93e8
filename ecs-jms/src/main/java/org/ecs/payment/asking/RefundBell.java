package org.ecs.payment.asking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import org.ecs.payment.RefundAsked;
import org.ecs.queue.Bell;

/** Rings for a refund that was decided. */
@ApplicationScoped
public class RefundBell {

  static final String QUEUE = "java:/jms/queue/ecsPayment";

  @Inject private Bell bell;

  @Resource(lookup = QUEUE)
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefundAsked asked) {
    bell.ring(queue, asked.refund());
  }
}
