package org.ecs.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * The balance of one account; only ever changed by conditional statements, so that no two bookings
 * lose each other.
 */
@Entity
@Table(name = "ledger_balance")
class BalanceRow {

  @Id private long accountId;
  private Currency currency;
  private BigDecimal posted;
  private BigDecimal held;
  private BigDecimal receivable;

  @SuppressWarnings("NullAway")
  protected BalanceRow() {}

  BalanceRow(long accountId, Currency currency) {
    this.accountId = accountId;
    this.currency = currency;
    this.posted = BigDecimal.ZERO;
    this.held = BigDecimal.ZERO;
    this.receivable = BigDecimal.ZERO;
  }
}
