package org.ecs.station;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The digits by which a text message names a station; never given to another one. */
@Entity
@Table(name = "station_code")
class StationCode {

  @Id private String code;
  private StationId stationId;

  @SuppressWarnings("NullAway")
  protected StationCode() {}

  StationCode(String code, StationId station) {
    this.code = code;
    this.stationId = station;
  }

  StationId station() {
    return stationId;
  }
}
