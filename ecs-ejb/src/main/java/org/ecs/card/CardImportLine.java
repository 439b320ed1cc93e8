package org.ecs.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a card file as it was read: a card to be, or a problem. */
@Entity
@IdClass(CardImportLine.Key.class)
@Table(name = "card_import_line")
class CardImportLine {

  @Id private long importId;
  @Id private int lineNo;

  private String cardLowerId;
  private String printedNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "card_kind")
  private CardKind kind;

  private @Nullable Instant validUntil;

  @Enumerated(EnumType.STRING)
  private @Nullable LineProblem problem;

  @SuppressWarnings("NullAway")
  protected CardImportLine() {}

  CardImportLine(long importId, FileLine line) {
    this.importId = importId;
    this.lineNo = line.number();
    this.cardLowerId = line.cardLowerId();
    this.printedNumber = line.printedNumber();
    this.kind = line.kind();
    this.validUntil = line.validUntil();
    this.problem = line.problem();
  }

  /** A line of an import. */
  record Key(long importId, int lineNo) implements Serializable {}
}
