package org.ecs.station.setting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a station was asked for its settings, told them, and is to be asked again. */
@Entity
@Table(name = "station_setup")
class StationSetup {

  @Id private long stationId;
  private @Nullable Instant askedAt;
  private @Nullable Instant readAt;
  private @Nullable Instant dueAt;

  /** Since when a changed setting waits for the station to start anew. */
  private @Nullable Instant rebootSince;

  @SuppressWarnings("NullAway")
  protected StationSetup() {}

  StationSetup(long station) {
    this.stationId = station;
  }

  void asked(Instant at) {
    askedAt = at;
    dueAt = null;
  }

  void read(Instant at) {
    readAt = at;
  }

  /** Ask again then: what comes until then is seen by the same reading. */
  void due(Instant at) {
    dueAt = at;
  }

  void needsReboot(Instant since) {
    rebootSince = since;
  }
}
