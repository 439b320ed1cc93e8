package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.tariff.Tariffs;

/** What tariff plans cost a month. */
@Stateless
public class MonthlyFees {

  @PersistenceContext private EntityManager db;
  @Inject private FeesDue fees;
  @Inject private Tariffs tariffs;
  @Inject private Audit audit;

  /**
   * Sets what a plan costs a month from a day on; said again for the same day it is corrected.
   * Refuses a tariff that does not exist or has another currency.
   *
   * @param vatRate in percent, 0 to 100
   */
  public void set(String tariffCode, LocalDate from, Money net, BigDecimal vatRate) {
    tariffs.mustPrice(tariffCode, net.currency());
    if (net.amount().signum() < 0 || vatRate.signum() < 0) {
      throw new Refusal(Reason.AMOUNT_NOT_POSITIVE, net + " at " + vatRate + " %");
    }
    fees.of(tariffCode).stream()
        .filter(fee -> fee.from().equals(from))
        .findFirst()
        .ifPresentOrElse(
            fee -> fee.cost(net, vatRate),
            () -> db.persist(new MonthlyFee(tariffCode, from, net, vatRate)));
    audit.note("tariff.fee", tariffCode, net + " from " + from + ", VAT " + vatRate + " %");
  }
}
