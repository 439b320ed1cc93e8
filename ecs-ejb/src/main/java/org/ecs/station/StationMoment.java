package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a station or one of its connectors is otherwise from then on; never changed. */
@Entity
@Table(name = "station_history")
class StationMoment {

  @Id
  @GeneratedValue(generator = "station_history_seq")
  @SequenceGenerator(name = "station_history_seq", sequenceName = "station_history_seq")
  private long id;

  private StationId stationId;

  @Column(name = "connector_no")
  private int connector;

  private String what;
  private @Nullable String errorCode;
  private Instant happenedAt;

  @SuppressWarnings("NullAway")
  protected StationMoment() {}

  StationMoment(Moment moment) {
    this.stationId = moment.station();
    this.connector = moment.connector();
    this.what = moment.what();
    this.errorCode = moment.errorCode();
    this.happenedAt = moment.at();
  }
}
