package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.common.Slice;
import org.ecs.payment.PaymentFilter;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentRow;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The subscriber's own payments, the newest first. */
@Named
@RequestScoped
public class OwnPaymentsPage {

  private static final int SIZE = 24;

  @Inject private Me me;
  @Inject private PaymentLists payments;
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
    return payments.find(PaymentFilter.of(me.id()), first, atMost);
  }
}
