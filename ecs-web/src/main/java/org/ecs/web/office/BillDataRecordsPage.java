package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.Accounts;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All bill data records, the newest first, or those of one account. */
@Named
@RequestScoped
public class BillDataRecordsPage {

  private static final int SIZE = 25;
  private static final AccountId NONE = new AccountId(-1);

  @Inject private BillDataRecords records;
  @Inject private Accounts accounts;
  @Inject private Asked asked;

  private @Nullable Listing<BillDataRecordRow> list;

  public Listing<BillDataRecordRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<BillDataRecordRow> find(int first, int atMost) {
    return records.find(asked.text("account").isEmpty() ? null : account(), first, atMost);
  }

  private AccountId account() {
    try {
      return accounts.get(asked.text("account")).id();
    } catch (Refusal unknown) {
      return NONE;
    }
  }
}
