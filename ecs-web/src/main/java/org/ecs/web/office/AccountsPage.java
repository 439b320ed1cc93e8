package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All accounts, searched by name, number, e-mail, phone or CRM reference. */
@Named
@RequestScoped
public class AccountsPage {

  private static final int SIZE = 25;

  @Inject private Accounts accounts;
  @Inject private Asked asked;

  private @Nullable Listing<AccountRow> list;

  public Listing<AccountRow> getList() {
    if (list == null) {
      list =
          Listing.of(
              asked.page(), SIZE, (first, atMost) -> accounts.find(asked.text("q"), first, atMost));
    }
    return list;
  }
}
