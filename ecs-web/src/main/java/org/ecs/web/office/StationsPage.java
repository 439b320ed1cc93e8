package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.station.SeenRow;
import org.ecs.station.SeenStations;
import org.ecs.station.StationCondition;
import org.ecs.station.StationFilter;
import org.ecs.station.StationLists;
import org.ecs.station.StationOnBoard;
import org.ecs.station.StationState;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All stations: searched, filtered, sorted, a page at a time; and strangers that knocked. */
@Named
@RequestScoped
public class StationsPage {

  private static final int SIZE = 25;

  @Inject private StationLists stations;
  @Inject private SeenStations strangers;
  @Inject private Asked asked;

  private @Nullable Listing<StationOnBoard> list;

  public StationFilter getFilter() {
    StationFilter.Order order = asked.one(StationFilter.Order.class, "sort");
    return new StationFilter(
        asked.text("q"),
        asked.one(StationCondition.class, "condition"),
        asked.one(StationState.class, "state"),
        order == null ? StationFilter.Order.ATTENTION : order);
  }

  public Listing<StationOnBoard> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Those seen last. */
  public List<SeenRow> getSeen() {
    return strangers.list().stream().limit(SIZE).toList();
  }

  /** For an address: a stranger may call itself anything. */
  public String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public StationCondition[] getConditions() {
    return StationCondition.values();
  }

  public StationState[] getStates() {
    return StationState.values();
  }

  /** Used by the export too. */
  public Slice<StationOnBoard> find(int first, int atMost) {
    return stations.find(getFilter(), first, atMost);
  }
}
