package org.ecs.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change in the history of a station.
 *
 * @param connector {@link #CONNECTION}, 0 for the station as a whole, or the connector's number
 * @param what {@link #HERE} or {@link #GONE} of a connection, else a {@link ConnectorStatus}
 * @param errorCode null: no error
 */
public record Moment(
    StationId station, int connector, String what, @Nullable String errorCode, Instant at) {

  public static final int CONNECTION = -1;
  public static final String HERE = "HERE";
  public static final String GONE = "GONE";

  static Moment of(ConnectorReport report) {
    String code = report.errorCode();
    boolean error = code != null && !code.isBlank() && !code.equals("NoError");
    return new Moment(
        report.station(),
        report.connector(),
        report.status().name(),
        error ? code : null,
        report.at());
  }

  static Moment of(Presence.Sighting sighting) {
    Instant since = sighting.connectedSince();
    return since == null
        ? new Moment(sighting.station(), CONNECTION, GONE, null, sighting.at())
        : new Moment(sighting.station(), CONNECTION, HERE, null, since);
  }

  /** Whether nobody could charge because of it. */
  public boolean isDown() {
    return what.equals(GONE)
        || what.equals(ConnectorStatus.FAULTED.name())
        || what.equals(ConnectorStatus.UNAVAILABLE.name());
  }

  String state() {
    return what + "/" + (errorCode == null ? "" : errorCode);
  }
}
