package org.ecs.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of cards on its way into a pool: READING → PREVIEW → STORING → STORED. How far it is
 * stored is written with each batch, so that it goes on where it stopped.
 */
@Entity
@Table(name = "card_import")
class CardImport {

  @Id
  @GeneratedValue(generator = "card_import_seq")
  @SequenceGenerator(name = "card_import_seq", sequenceName = "card_import_seq")
  private long id;

  private long poolId;
  private String fileName;

  @Enumerated(EnumType.STRING)
  @Column(name = "import_state")
  private CardImportState state = CardImportState.READING;

  private int lastLine;
  private int storedLine;
  private int storedCards;
  private String askedBy;
  private Instant beganAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway")
  protected CardImport() {}

  CardImport(long pool, String fileName, String askedBy, Instant at) {
    this.poolId = pool;
    this.fileName = fileName;
    this.askedBy = askedBy;
    this.beganAt = at;
  }

  void read(int toLine) {
    lastLine = toLine;
    state = CardImportState.PREVIEW;
  }

  /** Whether this is the first time; an import is stored once however often it is asked for. */
  boolean confirm() {
    if (state != CardImportState.PREVIEW) {
      return false;
    }
    state = CardImportState.STORING;
    return true;
  }

  void stored(int toLine, int cards, Instant at) {
    storedLine = Math.min(toLine, lastLine);
    storedCards += cards;
    if (storedLine == lastLine) {
      state = CardImportState.STORED;
      endedAt = at;
    }
  }

  boolean isReading() {
    return state == CardImportState.READING;
  }

  boolean isStoring() {
    return state == CardImportState.STORING;
  }

  long id() {
    return id;
  }

  long pool() {
    return poolId;
  }

  String fileName() {
    return fileName;
  }

  int storedLine() {
    return storedLine;
  }
}
