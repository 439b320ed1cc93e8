package org.ecs.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That a line of an invoice was taken back: once, its key sees to it. */
@Entity
@Table(name = "credited_line")
class CreditedLine {

  @EmbeddedId private Key key;
  private long creditId;

  @SuppressWarnings("NullAway")
  protected CreditedLine() {}

  CreditedLine(long invoice, int line, long credit) {
    this.key = new Key(invoice, line);
    this.creditId = credit;
  }

  @Embeddable
  record Key(@Column(name = "invoice_id") long invoice, @Column(name = "line_no") int line)
      implements Serializable {}
}
