package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a station saw that may concern its security; written once, never changed. */
@Entity
@Table(name = "security_event")
class SecurityEvent {

  @Id
  @GeneratedValue(generator = "security_event_seq")
  @SequenceGenerator(name = "security_event_seq", sequenceName = "security_event_seq")
  private long id;

  private StationId stationId;

  @Column(name = "event_type")
  private String type;

  private Instant happenedAt;
  private Instant arrivedAt;
  private @Nullable String detail;

  @SuppressWarnings("NullAway")
  protected SecurityEvent() {}

  SecurityEvent(
      StationId station, String type, Instant happened, Instant arrived, @Nullable String detail) {
    this.stationId = station;
    this.type = type;
    this.happenedAt = happened;
    this.arrivedAt = arrived;
    this.detail = detail;
  }
}
