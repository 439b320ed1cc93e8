package org.ecs.billing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recount of the ledger as its page shows it.
 *
 * @param found what is not as it must be, line by line; empty if the books are right
 */
public record ProofRow(
    Instant at, long tookMs, long journals, long balances, int differences, List<String> found) {

  /** As the query fills it. */
  public ProofRow(
      Instant at,
      long tookMs,
      long journals,
      long balances,
      int differences,
      @Nullable String findings) {
    this(
        at,
        tookMs,
        journals,
        balances,
        differences,
        findings == null ? List.of() : findings.lines().toList());
  }

  public boolean isRight() {
    return differences == 0;
  }
}
