package org.ecs.mediation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import org.ecs.queue.Bell;
import org.ecs.station.CommandRequested;

/** Rings for each command once it is durable. */
@ApplicationScoped
public class CommandBell {

  static final String QUEUE = "java:/jms/queue/ecsStationCommand";

  @Inject private Bell bell;

  @Resource(lookup = QUEUE)
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) CommandRequested requested) {
    bell.ring(queue, requested.command());
  }
}
