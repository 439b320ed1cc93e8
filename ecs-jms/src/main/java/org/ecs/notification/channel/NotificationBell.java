package org.ecs.notification.channel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import org.ecs.notification.NotificationWaiting;
import org.ecs.queue.Bell;

/** Rings for each notification once it is durable. */
@ApplicationScoped
public class NotificationBell {

  static final String QUEUE = "java:/jms/queue/ecsNotification";

  @Inject private Bell bell;

  @Resource(lookup = QUEUE)
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationWaiting waiting) {
    bell.ring(queue, waiting.notification());
  }
}
