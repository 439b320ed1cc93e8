package org.ecs.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of cards, as pages show it. */
public record CardImportRow(
    long id,
    long poolId,
    String pool,
    String fileName,
    CardImportState state,
    int lastLine,
    int storedLine,
    int storedCards,
    String askedBy,
    Instant beganAt,
    @Nullable Instant endedAt) {

  /** How far storing has come. */
  public int percent() {
    return lastLine == 0 ? 0 : (int) (100L * storedLine / lastLine);
  }
}
