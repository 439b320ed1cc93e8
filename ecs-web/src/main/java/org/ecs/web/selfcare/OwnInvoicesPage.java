package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.common.Slice;
import org.ecs.finance.InvoiceFilter;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The subscriber's own invoices and credit notes, the newest first. */
@Named
@RequestScoped
public class OwnInvoicesPage {

  private static final int SIZE = 24;

  @Inject private Me me;
  @Inject private Invoices invoices;
  @Inject private Asked asked;

  private @Nullable Listing<InvoiceRow> list;

  public Listing<InvoiceRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  private Slice<InvoiceRow> find(int first, int atMost) {
    return invoices.find(InvoiceFilter.of(me.id()), first, atMost);
  }
}
