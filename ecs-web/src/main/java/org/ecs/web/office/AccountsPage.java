package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountFilter;
import org.ecs.subscriber.AccountLists;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.TariffRow;
import org.ecs.tariff.Tariffs;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All accounts: searched, filtered, sorted, a page at a time. */
@Named
@RequestScoped
public class AccountsPage {

  private static final int SIZE = 25;
  private static final int TARIFFS = 500;

  @Inject private AccountLists accounts;
  @Inject private Tariffs tariffs;
  @Inject private Asked asked;

  private @Nullable Listing<AccountRow> list;

  public AccountFilter getFilter() {
    AccountFilter.Order order = asked.one(AccountFilter.Order.class, "sort");
    return new AccountFilter(
        asked.text("q"),
        asked.one(AccountState.class, "state"),
        asked.one(BillingMode.class, "billing"),
        asked.text("tariff"),
        order == null ? AccountFilter.Order.NUMBER : order);
  }

  public Listing<AccountRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  public AccountState[] getStates() {
    return AccountState.values();
  }

  public BillingMode[] getBillingModes() {
    return BillingMode.values();
  }

  public List<TariffRow> getTariffs() {
    return tariffs.list(0, TARIFFS).rows();
  }

  /** Used by the export too. */
  public Slice<AccountRow> find(int first, int atMost) {
    return accounts.find(getFilter(), first, atMost);
  }
}
