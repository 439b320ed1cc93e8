package org.ecs.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a bill data record is on an invoice: on one, for ever (its key sees to it). */
@Entity
@Table(name = "invoiced_record")
class InvoicedRecord {

  @Id private long recordId;
  private long invoiceId;

  protected InvoicedRecord() {}

  InvoicedRecord(long record, long invoice) {
    this.recordId = record;
    this.invoiceId = invoice;
  }
}
