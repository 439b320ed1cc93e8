package org.ecs.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thins out and forgets old readings every minute, as fast as they once came, so that the table
 * stays as long as its time is; in short transactions that hold nobody up.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldReadingsTimer {

  private static final Logger LOG = LoggerFactory.getLogger(OldReadingsTimer.class);

  /** Of each minute: the next round goes on where this one ends. */
  private static final Duration AT_MOST = Duration.ofSeconds(45);

  @Inject private OldReadings old;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.session.readings.thin-after", defaultValue = "P60D")
  private Duration thinAfter;

  @Inject
  @ConfigProperty(name = "ecs.session.readings.forget-after", defaultValue = "P730D")
  private Duration forgetAfter;

  @Schedule(hour = "*", minute = "*", second = "27", persistent = false)
  public void look() {
    Instant end = clock.instant().plus(AT_MOST);
    goOn(end, () -> old.thin(clock.instant().minus(thinAfter)));
    goOn(end, () -> old.forget(clock.instant().minus(forgetAfter)));
  }

  private void goOn(Instant end, BooleanSupplier round) {
    try {
      while (clock.instant().isBefore(end) && round.getAsBoolean()) {
        LOG.debug("more old readings are waiting");
      }
    } catch (RuntimeException e) {
      LOG.warn("old readings are looked at again later: {}", e.getMessage());
    }
  }
}
