package org.ecs.notification.channel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecs.notification.NotificationWaiting;
import org.ecs.queue.Bell;

/**
 * Rings when a notification is durable. One ring is enough for all that wait when the listener
 * comes, so it does not ring again before that; a ring that is lost is made good by the timer.
 */
@ApplicationScoped
public class NotificationBell {

  /** Nobody misses a receipt for so long, and many go out in one go. */
  private static final Duration GATHERING = Duration.ofMillis(500);

  static final String QUEUE = "java:/jms/queue/ecsNotification";

  private final AtomicBoolean ringing = new AtomicBoolean();

  @Inject private Bell bell;

  @Resource(lookup = QUEUE)
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationWaiting waiting) {
    if (ringing.compareAndSet(false, true)) {
      bell.ring(queue, waiting.notification(), GATHERING);
    }
  }

  /** Somebody comes: what is written from now on rings again. */
  void heard() {
    ringing.set(false);
  }
}
