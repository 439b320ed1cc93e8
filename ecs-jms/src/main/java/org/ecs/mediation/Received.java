package org.ecs.mediation;

import java.time.Instant;
import org.ecs.station.StationId;

/** A request of a station: its fields, when it arrived, and on which connection. */
public record Received(Connection connection, Fields fields, Instant arrived) {

  public StationId station() {
    return connection.station();
  }

  /** How to read the times of this message, by the one that is nearest to its sending. */
  public Correction clock(Instant newest) {
    return connection.clock().heard(newest, arrived);
  }
}
