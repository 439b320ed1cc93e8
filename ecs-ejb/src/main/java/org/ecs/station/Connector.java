package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.common.Power;
import org.jspecify.annotations.Nullable;

/** One plug of a station, and the last that it said of itself. */
@Entity
@Table(name = "connector")
class Connector {

  @Id
  @GeneratedValue(generator = "connector_seq")
  @SequenceGenerator(name = "connector_seq", sequenceName = "connector_seq")
  private long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "station_id")
  private Station station;

  @Column(name = "connector_no")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "connector_kind")
  private ConnectorKind kind;

  @Column(name = "power_w")
  private Power power;

  @Enumerated(EnumType.STRING)
  @Column(name = "connector_status")
  private ConnectorStatus status = ConnectorStatus.UNKNOWN;

  private @Nullable String errorCode;
  private @Nullable String errorInfo;
  private @Nullable Instant statusAt;

  @SuppressWarnings("NullAway")
  protected Connector() {}

  Connector(Station station, int number, ConnectorKind kind, Power power) {
    this.station = station;
    this.number = number;
    this.kind = kind;
    this.power = power;
  }

  void become(ConnectorKind newKind, Power newPower) {
    kind = newKind;
    power = newPower;
  }

  int number() {
    return number;
  }
}
