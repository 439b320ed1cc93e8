package org.ecs.web.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicLong;

/** How many callbacks of payment gateways were forged, old or no sense, since this node started. */
@Named
@ApplicationScoped
public class TurnedAway {

  private final AtomicLong times = new AtomicLong();

  long another() {
    return times.incrementAndGet();
  }

  public long getTimes() {
    return times.get();
  }
}
