package org.ecs.station;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes local lists in the background, a few stations at a time; what hurries goes out as soon as
 * it is durable. Each step is a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LocalListPushes {

  private static final Logger LOG = LoggerFactory.getLogger(LocalListPushes.class);
  private static final int URGENT_AT_ONCE = 200;

  @Inject private LocalLists lists;

  @Inject
  @ConfigProperty(name = "ecs.local-list.stations-at-once", defaultValue = "10")
  private int stationsAtOnce;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void go() {
    push(stationsAtOnce - lists.onTheWay());
  }

  /** Not within what made it hurry: the subscriber who reports a loss does not wait for it. */
  @Asynchronous
  public void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocalListHurries hurries) {
    push(Math.min(hurries.stations(), URGENT_AT_ONCE));
  }

  private void push(int atMost) {
    if (atMost > 0) {
      lists.due(atMost).forEach(this::step);
    }
  }

  private void step(StationId station) {
    try {
      lists.push(station);
    } catch (RuntimeException e) {
      LOG.warn("the local list of station {} is pushed later: {}", station, e.getMessage());
    }
  }
}
