package org.ecs.queue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.jms.Queue;
import java.time.Duration;

/** Where no broker runs no bell rings; what waits is found by those who look for it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class NoBroker extends Bell {

  @Override
  public void ring(Queue queue, long id, Duration later) {
    // nobody hears it
  }
}
