package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.common.Slice;
import org.ecs.finance.Dunning;
import org.ecs.finance.InvoiceRow;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The invoices that were reminded of and are not paid, the furthest on the ladder first. */
@Named
@RequestScoped
public class DunningPage {

  private static final int SIZE = 25;

  @Inject private Dunning dunning;
  @Inject private Asked asked;

  private @Nullable Listing<InvoiceRow> list;

  public Listing<InvoiceRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<InvoiceRow> find(int first, int atMost) {
    return dunning.find(first, atMost);
  }
}
