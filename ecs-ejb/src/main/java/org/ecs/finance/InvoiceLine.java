package org.ecs.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** A line of an invoice, written with it and never changed. */
@Entity
@Table(name = "invoice_line")
class InvoiceLine {

  @Id
  @GeneratedValue(generator = "invoice_line_seq")
  @SequenceGenerator(name = "invoice_line_seq", sequenceName = "invoice_line_seq")
  private long id;

  private long invoiceId;

  @Column(name = "line_no")
  private int number;

  /** The bill data record that it bills; of a fee, none. */
  private @Nullable Long recordId;

  private String description;
  private int quantity;
  private String unit;
  private BigDecimal net;
  private BigDecimal gross;
  private BigDecimal vatRate;
  private LocalDate servedFrom;
  private LocalDate servedTo;

  @SuppressWarnings("NullAway")
  protected InvoiceLine() {}

  InvoiceLine(long invoice, int number, Draft draft, Reckoning.Share share) {
    this.invoiceId = invoice;
    this.number = number;
    this.recordId = draft.record();
    this.description = draft.description();
    this.unit = draft.unit();
    this.net = share.net().amount();
    this.gross = share.gross().amount();
    this.quantity = net.signum() < 0 ? -1 : 1;
    this.vatRate = draft.item().rate();
    this.servedFrom = draft.from();
    this.servedTo = draft.to();
  }

  int number() {
    return number;
  }

  @Nullable Long record() {
    return recordId;
  }

  Reckoning.Item item(Currency currency) {
    return new Reckoning.Item(vatRate, new Money(net, currency), new Money(gross, currency));
  }

  Draft draft(Currency currency) {
    return new Draft(recordId, description, unit, servedFrom, servedTo, item(currency));
  }

  InvoiceDocument.Line shown(Currency currency) {
    return new InvoiceDocument.Line(
        number,
        description,
        BigDecimal.valueOf(quantity),
        unit,
        new Money(net.abs(), currency),
        new Money(net, currency),
        new Money(gross, currency),
        vatRate.stripTrailingZeros(),
        servedFrom,
        servedTo);
  }
}
