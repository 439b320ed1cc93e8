package org.ecs.station.job;

import java.time.Instant;
import org.ecs.station.Command;
import org.jspecify.annotations.Nullable;

/** A job as pages and contracts show it, and how many of its parts are in which state. */
public record JobRow(
    long id,
    Command.Kind kind,
    String parameters,
    String selection,
    JobState state,
    int atOnce,
    String requestedBy,
    Instant requestedAt,
    Instant lastsUntil,
    @Nullable Instant endedAt,
    long waiting,
    long asked,
    long underWay,
    long done,
    long failed) {

  public long total() {
    return waiting + asked + underWay + done + failed;
  }

  /** Of a hundred stations, how many are through with it. */
  public long percent() {
    return total() == 0 ? 100 : (done + failed) * 100 / total();
  }
}
