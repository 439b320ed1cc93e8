package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.tariff.Explanation;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.Tariffs;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.jspecify.annotations.Nullable;

/** One bill data record: what was used, by which tariff, line by line. */
@Named
@RequestScoped
public class BillDataRecordPage {

  @Inject private BillDataRecords records;
  @Inject private Accounts accounts;
  @Inject private Tariffs tariffs;
  @Inject private Asked asked;
  @Inject private Language language;

  private @Nullable BillDataRecordRow bill;

  /** Refuses a record that is not there before anything is drawn. */
  public void load() {
    getBill();
  }

  public BillDataRecordRow getBill() {
    if (bill == null) {
      bill = records.get(asked.number("id"));
    }
    return bill;
  }

  public AccountRow getAccount() {
    return accounts.get(getBill().account());
  }

  public TariffTerms getTariff() {
    return tariffs.byId(getBill().tariffVersionId()).terms();
  }

  public List<String> getExplanation() {
    return Explanation.of(getBill().charge(), getBill().zone(), language.getLocale());
  }
}
