package org.ecs.payment.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** Leave to collect an account's invoices from a bank account, until it is revoked. */
@Entity
@Table(name = "sepa_mandate")
class SepaMandate {

  @Id
  @GeneratedValue(generator = "sepa_mandate_seq")
  @SequenceGenerator(name = "sepa_mandate_seq", sequenceName = "sepa_mandate_seq")
  private long id;

  private String mandateRef;
  private AccountId accountId;

  /** The account while it is in force: one at a time has one; null once it is revoked. */
  private @Nullable Long activeFor;

  private String holder;
  private String iban;
  private LocalDate signedOn;
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway")
  protected SepaMandate() {}

  SepaMandate(String reference, AccountId account, String holder, Iban iban, LocalDate signed) {
    this.mandateRef = reference;
    this.accountId = account;
    this.activeFor = account.value();
    this.holder = holder;
    this.iban = iban.value();
    this.signedOn = signed;
  }

  void revoke(Instant at) {
    if (activeFor == null) {
      throw new Refusal(Reason.MANDATE_UNKNOWN, mandateRef + " is revoked");
    }
    activeFor = null;
    revokedAt = at;
  }
}
