package org.ecs.payment.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** A payment to us at the bank: UNMATCHED until it is booked on an invoice, or put aside. */
@Entity
@Table(name = "bank_receipt")
class BankReceipt {

  @Id
  @GeneratedValue(generator = "bank_receipt_seq")
  @SequenceGenerator(name = "bank_receipt_seq", sequenceName = "bank_receipt_seq")
  private long id;

  private String receiptKey;
  private String bankAccount;
  private BigDecimal amount;
  private Currency currency;
  private LocalDate bookedOn;
  private @Nullable String payer;

  @Column(name = "pay_reference")
  private @Nullable String reference;

  private @Nullable String message;

  @Enumerated(EnumType.STRING)
  @Column(name = "receipt_state")
  private ReceiptState state = ReceiptState.UNMATCHED;

  @Column(name = "invoice_number")
  private @Nullable String invoice;

  private @Nullable String remark;
  private Instant takenAt;

  @SuppressWarnings("NullAway")
  protected BankReceipt() {}

  BankReceipt(StatementLine line, Instant at) {
    this.receiptKey = line.key();
    this.bankAccount = line.account();
    this.amount = line.amount().amount();
    this.currency = line.amount().currency();
    this.bookedOn = line.booked();
    this.payer = line.payer();
    this.reference = line.reference();
    this.message = line.message();
    this.takenAt = at;
  }

  void matched(String number) {
    must();
    state = ReceiptState.MATCHED;
    invoice = number;
  }

  void aside(String why) {
    must();
    state = ReceiptState.ASIDE;
    remark = why;
  }

  private void must() {
    if (state != ReceiptState.UNMATCHED) {
      throw new Refusal(Reason.RECEIPT_STATE_WRONG, id + " is " + state);
    }
  }

  long id() {
    return id;
  }

  String key() {
    return receiptKey;
  }

  Money amount() {
    return new Money(amount, currency);
  }

  LocalDate booked() {
    return bookedOn;
  }
}
