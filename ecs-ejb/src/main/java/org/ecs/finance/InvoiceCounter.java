package org.ecs.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The last number given in a series; its row is locked from the number to the commit. */
@Entity
@Table(name = "invoice_counter")
class InvoiceCounter {

  @EmbeddedId private Series series;

  @Column(name = "last_no")
  private long last;

  @SuppressWarnings("NullAway")
  protected InvoiceCounter() {}

  InvoiceCounter(Series series) {
    this.series = series;
  }

  /** Numbers without gaps are given for each legal entity, kind of document and year. */
  @Embeddable
  record Series(
      @Column(name = "legal_entity") String entity,
      @Enumerated(EnumType.STRING) @Column(name = "document_kind") DocumentKind kind,
      @Column(name = "year_no") int year)
      implements Serializable {}
}
