package org.ecs.station;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the history of stations every few seconds, and forgets what is old. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationHistoryTimer {

  private static final Logger LOG = LoggerFactory.getLogger(StationHistoryTimer.class);
  private static final int AT_ONCE = 500;
  private static final int ROUNDS = 20;

  @Inject private StationHistory history;
  @Inject private StationMoments moments;
  @Inject private SecurityEvents security;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.station.history.retention", defaultValue = "P90D")
  private Duration retention;

  @Inject
  @ConfigProperty(name = "ecs.station.security-events.retention", defaultValue = "P400D")
  private Duration securityRetention;

  @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
  public void keep() {
    for (int round = 0; round < ROUNDS && keepSome(); round++) {
      LOG.debug("more of the history is waiting");
    }
  }

  private boolean keepSome() {
    List<StationHistory.News> news = history.take(AT_ONCE);
    try {
      if (!news.isEmpty()) {
        moments.keep(news);
      }
    } catch (RuntimeException e) {
      history.putBack(news);
      LOG.warn("the history of stations is kept later: {}", e.getMessage());
      return false;
    }
    return news.size() == AT_ONCE;
  }

  @Schedule(hour = "3", minute = "53", persistent = false)
  public void forget() {
    int gone = moments.forget(clock.instant().minus(retention));
    int events = security.forget(clock.instant().minus(securityRetention));
    LOG.info("{} changes of stations and {} security events are forgotten", gone, events);
  }
}
