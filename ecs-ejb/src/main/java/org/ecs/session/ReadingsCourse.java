package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far, in the order of sessions' ids, old readings have been thinned out, or forgotten. */
@Entity
@Table(name = "readings_course")
class ReadingsCourse {

  @Id
  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "through_id")
  private long through;

  enum Stage {
    THINNED,
    FORGOTTEN
  }

  @SuppressWarnings("NullAway")
  protected ReadingsCourse() {}

  long through() {
    return through;
  }

  void through(long session) {
    through = session;
  }
}
