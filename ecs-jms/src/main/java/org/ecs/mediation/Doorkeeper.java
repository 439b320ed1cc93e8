package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.ecs.station.Presence;
import org.ecs.station.Presence.ShutOut;

/**
 * Ends the connections of stations that are not admitted any longer. Each node looks for itself, so
 * it does not matter which of them holds the connection.
 */
@ApplicationScoped
public class Doorkeeper {

  /** Longer than a transaction takes, and nodes' clocks are apart. */
  private static final Duration BACK = Duration.ofMinutes(5);

  @Inject private Connections connections;
  @Inject private CommandDelivery delivery;
  @Inject private Presence presence;
  @Inject private Clock clock;

  /** Closes what was opened before its station was shut out. */
  public void showOut() {
    presence.shutOut(clock.instant().minus(BACK)).forEach(this::showOut);
  }

  private void showOut(ShutOut shut) {
    Connection connection = connections.of(shut.station());
    if (connection != null && !connection.since().isAfter(shut.at())) {
      connections.close(connection);
      connection.shutOut();
      delivery.ended(connection);
    }
  }
}
