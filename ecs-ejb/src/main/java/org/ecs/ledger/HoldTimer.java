package org.ecs.ledger;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the holds whose time is over, each in a transaction of its own: no account waits for the
 * holds of others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldTimer {

  private static final Logger LOG = LoggerFactory.getLogger(HoldTimer.class);

  @Inject private Holds holds;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void expire() {
    holds.overdue().forEach(this::expire);
  }

  private void expire(long hold) {
    try {
      holds.expire(hold);
    } catch (RuntimeException e) {
      LOG.warn("hold {} expires later: {}", hold, e.getMessage());
    }
  }
}
