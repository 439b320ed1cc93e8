package org.ecs.station.setting;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.station.StationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks stations for their settings, a few at a time, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingReadings {

  private static final Logger LOG = LoggerFactory.getLogger(SettingReadings.class);

  @Inject private SettingReports reports;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.station.settings.age", defaultValue = "PT24H")
  private Duration age;

  @Inject
  @ConfigProperty(name = "ecs.station.settings.at-once", defaultValue = "20")
  private int atOnce;

  @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
  public void look() {
    reports.due(clock.instant().minus(age), atOnce).forEach(this::read);
  }

  private void read(StationId station) {
    try {
      reports.read(station);
    } catch (RuntimeException e) {
      LOG.warn("the settings of station {} are read later: {}", station, e.getMessage());
    }
  }
}
