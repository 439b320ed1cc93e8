package org.ecs.payment.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A file for the bank that collects invoices; written once. */
@Entity
@Table(name = "direct_debit_file")
class DirectDebitFile {

  @Id
  @GeneratedValue(generator = "direct_debit_file_seq")
  @SequenceGenerator(name = "direct_debit_file_seq", sequenceName = "direct_debit_file_seq")
  private long id;

  private Instant madeAt;
  private String madeBy;
  private LocalDate collectOn;
  private BigDecimal amount;
  private int debits;

  @Column(length = 1_000_000)
  private String content;

  @SuppressWarnings("NullAway")
  protected DirectDebitFile() {}

  DirectDebitFile(
      Instant at, String by, LocalDate on, BigDecimal amount, int debits, String content) {
    this.madeAt = at;
    this.madeBy = by;
    this.collectOn = on;
    this.amount = amount;
    this.debits = debits;
    this.content = content;
  }

  long id() {
    return id;
  }

  String content() {
    return content;
  }
}
