package org.ecs.billing;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Money;
import org.ecs.ledger.Lack;
import org.ecs.ledger.Ledger;

/**
 * On a demo, and only there, every prepaid account that has never had money is given 1000, once.
 */
@Stateless
public class DemoMoney {

  private static final BigDecimal GIFT = new BigDecimal(1000);

  @PersistenceContext private EntityManager db;
  @Inject private Ledger ledger;

  @Inject
  @ConfigProperty(name = "ecs.demo", defaultValue = "false")
  private boolean demo;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void give() {
    if (demo) {
      db.createQuery(
              "select a.id, a.currency from Account a where a.billingMode = org.ecs.subscriber.BillingMode.PREPAID and"
                  + " not exists (select 1 from BalanceRow b where b.accountId = a.id)",
              Object[].class)
          .getResultList()
          .forEach(row -> give((Long) row[0], (Currency) row[1]));
    }
  }

  private void give(long account, Currency currency) {
    ledger.adjust("demo:" + account, account, gift(currency), Lack.REFUSED, "demo");
  }

  private static Money gift(Currency currency) {
    return Money.rounded(GIFT, currency);
  }
}
