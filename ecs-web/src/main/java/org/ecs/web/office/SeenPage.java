package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.common.Slice;
import org.ecs.station.SeenRow;
import org.ecs.station.SeenStations;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** Stations that knocked and are not registered. */
@Named
@RequestScoped
public class SeenPage {

  private static final int SIZE = 25;

  @Inject private SeenStations strangers;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable Listing<SeenRow> list;

  public Listing<SeenRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<SeenRow> find(int first, int atMost) {
    return strangers.find(asked.text("q"), first, atMost);
  }

  /** The one that a form is about to make a station of; null: it has not knocked. */
  public @Nullable SeenRow getKnown() {
    return strangers.of(asked.text("identity"));
  }

  /** It is no station of ours. */
  public void forget() {
    String identity = asked.text("identity");
    attempt.make(
        staff.isRunsStations(),
        "doneForget",
        () -> {
          strangers.forget(identity);
          return "seen.xhtml";
        },
        page -> page);
  }
}
