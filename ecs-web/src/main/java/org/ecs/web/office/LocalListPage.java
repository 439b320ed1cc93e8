package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.common.Slice;
import org.ecs.station.LocalListEntry;
import org.ecs.station.LocalListRow;
import org.ecs.station.LocalListViews;
import org.ecs.station.LocalLists;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** The local list of a station: how it stands, who is on it, and telling the station now. */
@Named
@RequestScoped
public class LocalListPage {

  private static final int SIZE = 50;

  @Inject private StationPage page;
  @Inject private LocalLists lists;
  @Inject private LocalListViews views;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable LocalListRow row;
  private @Nullable Listing<LocalListEntry> cards;

  /** Refuses a station that is not there before anything is drawn. */
  public void load() {
    getRow();
  }

  public LocalListRow getRow() {
    if (row == null) {
      row = views.state(identity());
    }
    return row;
  }

  public Listing<LocalListEntry> getCards() {
    if (cards == null) {
      cards = Listing.of(asked.page(), SIZE, this::find);
    }
    return cards;
  }

  /** Used by the export too. */
  public Slice<LocalListEntry> find(int first, int atMost) {
    return views.cards(identity(), asked.text("q"), first, atMost);
  }

  public void push(boolean whole) {
    attempt.perform(
        staff.isCommandsStations(), "donePushList", () -> lists.pushNow(identity(), whole));
  }

  private String identity() {
    return page.getStation().identity();
  }
}
