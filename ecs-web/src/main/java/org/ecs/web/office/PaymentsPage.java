package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.payment.PaymentFilter;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentPurpose;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.PaymentState;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All electronic payments, the newest first. */
@Named
@RequestScoped
public class PaymentsPage {

  private static final int SIZE = 25;

  @Inject private PaymentLists payments;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;

  private @Nullable Listing<PaymentRow> list;

  public Listing<PaymentRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<PaymentRow> find(int first, int atMost) {
    PaymentFilter filter =
        new PaymentFilter(
            asked.text("q"),
            asked.one(PaymentState.class, "state"),
            asked.one(PaymentPurpose.class, "purpose"),
            !asked.text("suspect").isEmpty(),
            null,
            asked.day("from", 0, overview.getZone()),
            asked.day("to", 1, overview.getZone()));
    return payments.find(filter, first, atMost);
  }

  public boolean isOn() {
    return payments.isOn();
  }

  public List<PaymentState> getStates() {
    return List.of(PaymentState.values());
  }

  public List<PaymentPurpose> getPurposes() {
    return List.of(PaymentPurpose.values());
  }
}
