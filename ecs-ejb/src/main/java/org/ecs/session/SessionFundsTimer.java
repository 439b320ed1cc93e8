package org.ecs.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds at the prepaid sessions that were measured, each in a transaction of its
 * own: no station waits for that with its reading, and no reading is lost by it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionFundsTimer {

  private static final Logger LOG = LoggerFactory.getLogger(SessionFundsTimer.class);

  /** Some rounds, so that a slow one misses nothing. */
  private static final Duration LATELY = Duration.ofSeconds(20);

  @Inject private SessionFunds funds;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
  public void look() {
    funds.toLookAt(clock.instant().minus(LATELY)).forEach(this::check);
  }

  private void check(SessionId session) {
    try {
      funds.check(session);
    } catch (RuntimeException e) {
      LOG.warn("the money of session {} is looked at again later: {}", session, e.getMessage());
    }
  }
}
