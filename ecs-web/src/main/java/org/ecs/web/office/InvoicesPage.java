package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceFilter;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.InvoiceState;
import org.ecs.finance.Invoices;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All invoices and credit notes, the newest first. */
@Named
@RequestScoped
public class InvoicesPage {

  private static final int SIZE = 25;

  @Inject private Invoices invoices;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;
  @Inject private Clock clock;

  private @Nullable Listing<InvoiceRow> list;

  public Listing<InvoiceRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<InvoiceRow> find(int first, int atMost) {
    LocalDate to = day("to");
    InvoiceFilter filter =
        new InvoiceFilter(
            asked.text("q"),
            asked.one(DocumentKind.class, "kind"),
            asked.one(InvoiceState.class, "state"),
            null,
            day("from"),
            to == null ? null : to.plusDays(1),
            LocalDate.ofInstant(clock.instant(), overview.getZone()));
    return invoices.find(filter, first, atMost);
  }

  public List<DocumentKind> getKinds() {
    return List.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE);
  }

  public List<InvoiceState> getStates() {
    return List.of(InvoiceState.values());
  }

  private @Nullable LocalDate day(String name) {
    try {
      return asked.text(name).isEmpty() ? null : LocalDate.parse(asked.text(name));
    } catch (DateTimeException odd) {
      return null;
    }
  }
}
