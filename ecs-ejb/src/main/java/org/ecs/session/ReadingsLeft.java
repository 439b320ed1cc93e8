package org.ecs.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A session that the course has passed but not touched: it still ran, or was not settled yet. */
@Entity
@Table(name = "readings_left")
@IdClass(ReadingsLeft.Key.class)
class ReadingsLeft {

  @Id
  @Enumerated(EnumType.STRING)
  private ReadingsCourse.Stage stage;

  @Id private long sessionId;

  record Key(ReadingsCourse.Stage stage, long sessionId) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected ReadingsLeft() {}

  ReadingsLeft(ReadingsCourse.Stage stage, long sessionId) {
    this.stage = stage;
    this.sessionId = sessionId;
  }
}
