package org.ecs.finance;

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
import org.ecs.subscriber.AccountId;
import org.ecs.tariff.TaxMode;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note: made without a number, final as soon as it has one, which is the
 * last thing that its transaction does. The database refuses every change after that.
 */
@Entity
@Table(name = "invoice")
class Invoice {

  @Id
  @GeneratedValue(generator = "invoice_seq")
  @SequenceGenerator(name = "invoice_seq", sequenceName = "invoice_seq")
  private long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "document_kind")
  private DocumentKind kind;

  private String legalEntity;

  @Column(name = "invoice_number")
  private @Nullable String number;

  private AccountId accountId;
  private @Nullable Long runId;
  private @Nullable Long precedingId;
  private @Nullable String creditReason;
  private LocalDate issuedOn;
  private @Nullable LocalDate dueOn;
  private LocalDate serviceFrom;
  private LocalDate serviceTo;
  private Currency currency;

  @Enumerated(EnumType.STRING)
  private TaxMode taxMode;

  private BigDecimal net;
  private BigDecimal vat;
  private BigDecimal gross;

  @Column(name = "pay_reference")
  private @Nullable String reference;

  @Column(length = 1_000_000)
  private String parties;

  private Instant madeAt;

  @SuppressWarnings("NullAway")
  protected Invoice() {}

  Invoice(
      DocumentKind kind,
      String legalEntity,
      AccountId account,
      Terms terms,
      Reckoning figures,
      Parties parties,
      Instant at) {
    this.kind = kind;
    this.legalEntity = legalEntity;
    this.accountId = account;
    this.issuedOn = terms.issued();
    this.dueOn = terms.due();
    this.serviceFrom = terms.serviceFrom();
    this.serviceTo = terms.serviceTo();
    this.taxMode = terms.mode();
    this.currency = figures.total().net().currency();
    this.net = figures.total().net().amount();
    this.vat = figures.total().vat().amount();
    this.gross = figures.total().gross().amount();
    this.parties = parties.json();
    this.madeAt = at;
  }

  /** Its dates, and how its prices are shown. */
  record Terms(
      LocalDate issued,
      @Nullable LocalDate due,
      LocalDate serviceFrom,
      LocalDate serviceTo,
      TaxMode mode) {}

  void ofRun(long run) {
    runId = run;
  }

  void about(Invoice credited, String reason) {
    precedingId = credited.id;
    creditReason = reason;
  }

  /** Gets its number, and the reference by which a payment finds it; nothing changes after that. */
  void finish(String itsNumber) {
    number = itsNumber;
    reference = PayReference.of(id);
  }

  long id() {
    return id;
  }

  DocumentKind kind() {
    return kind;
  }

  String number() {
    return String.valueOf(number);
  }

  AccountId account() {
    return accountId;
  }

  @Nullable Long preceding() {
    return precedingId;
  }

  @Nullable String creditReason() {
    return creditReason;
  }

  Terms terms() {
    return new Terms(issuedOn, dueOn, serviceFrom, serviceTo, taxMode);
  }

  Money money(BigDecimal amount) {
    return new Money(amount, currency);
  }

  Currency currency() {
    return currency;
  }

  Reckoning.Share total() {
    return new Reckoning.Share(money(net), money(gross));
  }

  String reference() {
    return String.valueOf(reference);
  }

  Parties parties() {
    return Parties.read(parties);
  }
}
