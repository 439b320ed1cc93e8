package org.ecs.finance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A run as pages and contracts show it, with how many accounts are how far. */
public record RunRow(
    long id,
    LocalDate from,
    LocalDate to,
    LocalDate issuedOn,
    RunState state,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    long pending,
    long done,
    long parked,
    long invoices) {

  public long total() {
    return pending + done + parked;
  }

  /** How much of it is through; a run that has not noted its accounts yet is at its beginning. */
  public int percent() {
    if (total() == 0) {
      return state == RunState.DONE ? 100 : 0;
    }
    return (int) ((total() - pending) * 100 / total());
  }

  /** The last day of the period. */
  public LocalDate lastDay() {
    return to.minusDays(1);
  }
}
