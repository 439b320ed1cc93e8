package org.ecs.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** That the files of an invoice are still to be made; gone once they are. */
@Entity
@Table(name = "invoice_rendering")
class InvoiceRendering {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int DOUBLED_AT_MOST = 7;

  @Id private long invoiceId;
  private int tries;
  private Instant dueAt;

  @SuppressWarnings("NullAway")
  protected InvoiceRendering() {}

  InvoiceRendering(long invoice, Instant due) {
    this.invoiceId = invoice;
    this.dueAt = due;
  }

  long invoice() {
    return invoiceId;
  }

  void failed(Instant now) {
    dueAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLED_AT_MOST)));
    tries++;
  }
}
