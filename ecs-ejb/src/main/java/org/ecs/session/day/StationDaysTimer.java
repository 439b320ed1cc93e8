package org.ecs.session.day;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts days soon after each is over where the station stands, each in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationDaysTimer {

  private static final Logger LOG = LoggerFactory.getLogger(StationDaysTimer.class);

  @Inject private StationDays days;

  @Inject
  @ConfigProperty(name = "ecs.station.days.at-once", defaultValue = "1000")
  private int atOnce;

  @Schedule(hour = "*", minute = "2/5", second = "17", persistent = false)
  public void count() {
    days.due(atOnce).forEach(this::count);
  }

  private void count(StationDays.Due due) {
    try {
      days.count(due);
    } catch (RuntimeException e) { // another node was faster, or a later round succeeds
      LOG.warn(
          "day {} of station {} is counted later: {}", due.day(), due.station(), e.getMessage());
    }
  }
}
