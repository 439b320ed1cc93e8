package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.station.SecurityEvents;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** What stations reported about their security, the newest first. */
@Named
@RequestScoped
public class SecurityEventsPage {

  private static final int SIZE = 50;

  @Inject private SecurityEvents events;
  @Inject private Asked asked;
  @Inject private OverviewPage overview;

  private @Nullable Listing<SecurityEvents.Row> list;

  public Listing<SecurityEvents.Row> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<SecurityEvents.Row> find(int first, int atMost) {
    ZoneId zone = overview.getZone();
    var filter =
        new SecurityEvents.Filter(
            asked.text("station"),
            asked.text("type"),
            asked.day("from", 0, zone),
            asked.day("to", 1, zone));
    return events.find(filter, first, atMost);
  }

  public List<String> getTypes() {
    return events.types();
  }
}
