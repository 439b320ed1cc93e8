package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.ecs.common.Audit;
import org.ecs.common.AuditFilter;
import org.ecs.common.Slice;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The audit trail, the newest first: filtered, a page at a time. */
@Named
@RequestScoped
public class AuditPage {

  private static final int SIZE = 50;

  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private OverviewPage overview;

  private @Nullable Listing<Audit.Row> list;

  public Listing<Audit.Row> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<Audit.Row> find(int first, int atMost) {
    ZoneId zone = overview.getZone();
    AuditFilter filter =
        new AuditFilter(
            asked.text("who"),
            asked.text("what"),
            asked.text("subject"),
            asked.day("from", 0, zone),
            asked.day("to", 1, zone));
    return audit.find(filter, first, atMost);
  }
}
