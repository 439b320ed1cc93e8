package org.ecs.session.day;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.ecs.station.StationId;

/** The figures of a station on one of its days; counted anew as a whole. */
@Entity
@Table(name = "station_day")
@IdClass(StationDay.Key.class)
class StationDay {

  @Id private long stationId;

  @Id
  @Column(name = "day_on")
  private LocalDate day;

  private Instant beginsAt;
  private Instant endsAt;
  private Instant computedAt;

  @Column(name = "measured_s")
  private long measured;

  @Column(name = "available_s")
  private long available;

  @Column(name = "connector_s")
  private long connectors;

  @Column(name = "occupied_s")
  private long occupied;

  private long energyWh;

  @Column(name = "session_count")
  private int sessions;

  @Column(name = "error_count")
  private int errors;

  record Key(long stationId, LocalDate day) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected StationDay() {}

  StationDay(StationId station, Span span, Instant now) {
    this.stationId = station.value();
    this.day = span.day();
    this.beginsAt = span.from();
    this.endsAt = span.to();
    this.computedAt = now;
  }

  void is(Availability availability, Occupation occupation, Instant now) {
    measured = availability.measured();
    available = availability.available();
    errors = availability.errors().values().stream().mapToInt(Integer::intValue).sum();
    connectors = occupation.connectorSeconds();
    occupied = occupation.occupied();
    energyWh = occupation.energyWh();
    sessions = occupation.sessions();
    computedAt = now;
  }
}
