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
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** A wish for a credit note: see {@link CreditState}. */
@Entity
@Table(name = "credit_request")
class CreditRequest {

  @Id
  @GeneratedValue(generator = "credit_request_seq")
  @SequenceGenerator(name = "credit_request_seq", sequenceName = "credit_request_seq")
  private long id;

  private long invoiceId;

  /** The numbers of the lines, with commas between them. */
  @Column(name = "line_nos")
  private String lines;

  private String reason;
  private BigDecimal gross;
  private Currency currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "credit_state")
  private CreditState state = CreditState.WAITING;

  private String askedBy;
  private Instant askedAt;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable Long creditId;

  @SuppressWarnings("NullAway")
  protected CreditRequest() {}

  CreditRequest(
      long invoice, List<Integer> lines, String reason, Money gross, String by, Instant at) {
    this.invoiceId = invoice;
    this.lines = lines.stream().map(String::valueOf).collect(Collectors.joining(","));
    this.reason = reason;
    this.gross = gross.amount();
    this.currency = gross.currency();
    this.askedBy = by;
    this.askedAt = at;
  }

  long id() {
    return id;
  }

  long invoice() {
    return invoiceId;
  }

  List<Integer> lines() {
    return Arrays.stream(lines.split(",")).map(Integer::valueOf).toList();
  }

  String reason() {
    return reason;
  }

  Money gross() {
    return new Money(gross, currency);
  }

  /** Refuses the one who asked: a second person decides. */
  void decided(boolean approved, String by, Instant at) {
    if (state != CreditState.WAITING) {
      throw new Refusal(Reason.CREDIT_STATE_WRONG, state);
    }
    if (by.equals(askedBy)) {
      throw new Refusal(Reason.SECOND_PERSON_NEEDED, by);
    }
    state = approved ? CreditState.ISSUED : CreditState.REJECTED;
    decidedBy = by;
    decidedAt = at;
  }

  void issued(long credit) {
    state = CreditState.ISSUED;
    creditId = credit;
  }
}
