package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message between a station and ECS, as it went over the wire but for its secrets. */
@Entity
@Table(name = "station_message")
class StationMessage {

  @Id
  @GeneratedValue(generator = "station_message_seq")
  @SequenceGenerator(name = "station_message_seq", sequenceName = "station_message_seq")
  private long id;

  private StationId stationId;
  private Instant saidAt;
  private boolean fromThere;
  private String kind;
  private String messageId;

  @Column(name = "size_chars")
  private int size;

  @Column(name = "body", length = 1_000_000)
  private String text;

  @SuppressWarnings("NullAway")
  protected StationMessage() {}

  StationMessage(RawMessage said) {
    this.stationId = said.station();
    this.saidAt = said.at();
    this.fromThere = said.fromThere();
    this.kind = said.kind();
    this.messageId = said.messageId();
    this.size = said.size();
    this.text = said.text();
  }
}
