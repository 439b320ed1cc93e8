package org.ecs.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.ecs.subscriber.AccountId;

/** Up to which day the monthly fees of an account are on invoices; it only goes forward. */
@Entity
@Table(name = "fee_course")
class FeeCourse {

  @Id private long accountId;
  private LocalDate billedTo;

  @SuppressWarnings("NullAway")
  protected FeeCourse() {}

  FeeCourse(AccountId account, LocalDate from) {
    this.accountId = account.value();
    this.billedTo = from;
  }

  /** The first day that is on no invoice. */
  LocalDate billedTo() {
    return billedTo;
  }

  void billed(LocalDate to) {
    billedTo = to.isAfter(billedTo) ? to : billedTo;
  }
}
