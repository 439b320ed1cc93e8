package org.ecs.station;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A station that knocked without being registered; one row for each identity. */
@Entity
@Table(name = "seen_station")
class SeenStation {

  @Id private String identity;
  private Instant firstSeenAt;
  private Instant lastSeenAt;
  private String fromWhere;
  private int times;

  @SuppressWarnings("NullAway")
  protected SeenStation() {}

  SeenStation(String identity, Instant at, String fromWhere) {
    this.identity = identity;
    this.firstSeenAt = at;
    this.lastSeenAt = at;
    this.fromWhere = fromWhere;
    this.times = 1;
  }

  SeenRow row() {
    return new SeenRow(identity, firstSeenAt, lastSeenAt, fromWhere, times);
  }

  void again(Instant at, String from) {
    lastSeenAt = at;
    fromWhere = from;
    times++;
  }
}
