package org.ecs.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.ecs.common.Money;

/** What an account on a tariff plan pays for a month, from a day on. */
@Entity
@Table(name = "monthly_fee")
class MonthlyFee {

  @Id
  @GeneratedValue(generator = "monthly_fee_seq")
  @SequenceGenerator(name = "monthly_fee_seq", sequenceName = "monthly_fee_seq")
  private long id;

  private String tariffCode;
  private LocalDate validFrom;
  private BigDecimal net;
  private Currency currency;
  private BigDecimal vatRate;

  @SuppressWarnings("NullAway")
  protected MonthlyFee() {}

  MonthlyFee(String tariffCode, LocalDate from, Money net, BigDecimal vatRate) {
    this.tariffCode = tariffCode;
    this.validFrom = from;
    this.net = net.amount();
    this.currency = net.currency();
    this.vatRate = vatRate;
  }

  void cost(Money changed, BigDecimal rate) {
    net = changed.amount();
    currency = changed.currency();
    vatRate = rate;
  }

  LocalDate from() {
    return validFrom;
  }

  Money net() {
    return new Money(net, currency);
  }

  BigDecimal vatRate() {
    return vatRate;
  }
}
