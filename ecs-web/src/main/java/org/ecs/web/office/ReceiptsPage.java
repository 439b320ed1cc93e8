package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.payment.bank.BankReceipts;
import org.ecs.payment.bank.ReceiptRow;
import org.ecs.payment.bank.ReceiptState;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** Payments to us at the bank, the newest first, and the door for its statements. */
@Named
@RequestScoped
public class ReceiptsPage {

  private static final int SIZE = 25;

  @Inject private BankReceipts receipts;
  @Inject private Asked asked;

  private @Nullable Listing<ReceiptRow> list;

  public Listing<ReceiptRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<ReceiptRow> find(int first, int atMost) {
    return receipts.find(asked.one(ReceiptState.class, "state"), first, atMost);
  }

  public List<ReceiptState> getStates() {
    return List.of(ReceiptState.values());
  }
}
