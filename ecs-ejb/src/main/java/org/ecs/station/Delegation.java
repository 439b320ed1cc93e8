package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an Administration System speaks for a station; one row as long as it does. */
@Entity
@Table(name = "station_delegation")
class Delegation {

  @Id private long stationId;

  @Column(name = "system_name")
  private String system;

  @Column(name = "since_at")
  private Instant since;

  @SuppressWarnings("NullAway")
  protected Delegation() {}

  Delegation(long stationId, String system, Instant since) {
    this.stationId = stationId;
    this.system = system;
    this.since = since;
  }

  /** False if that is no news. */
  boolean moveTo(String newSystem, Instant at) {
    boolean news = !newSystem.equals(system);
    if (news) {
      system = newSystem;
      since = at;
    }
    return news;
  }

  String system() {
    return system;
  }
}
