package org.ecs.session.day;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.ecs.station.StationId;

/** How often a station told of an error on one of its days. */
@Entity
@Table(name = "station_day_error")
@IdClass(StationDayError.Key.class)
class StationDayError {

  @Id private long stationId;

  @Id
  @Column(name = "day_on")
  private LocalDate day;

  @Id
  @Column(name = "error_code")
  private String code;

  private int times;

  record Key(long stationId, LocalDate day, String code) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected StationDayError() {}

  StationDayError(StationId station, LocalDate day, String code, int times) {
    this.stationId = station.value();
    this.day = day;
    this.code = code;
    this.times = times;
  }
}
