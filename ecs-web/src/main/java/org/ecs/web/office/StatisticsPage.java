package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.common.Slice;
import org.ecs.session.day.FiguresFilter;
import org.ecs.session.day.StationFigures;
import org.ecs.session.day.StationStatistics;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** What all stations did in a period, sorted by any of the figures. */
@Named
@RequestScoped
public class StatisticsPage {

  private static final int SIZE = 25;

  @Inject private StationStatistics statistics;
  @Inject private ChosenPeriod chosen;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;

  private @Nullable Listing<StationFigures> list;

  public FiguresFilter getFilter() {
    FiguresFilter.Order order = asked.one(FiguresFilter.Order.class, "sort");
    return new FiguresFilter(
        asked.text("q"),
        chosen.of(overview.getZone()),
        order == null ? FiguresFilter.Order.AVAILABILITY : order);
  }

  public Listing<StationFigures> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<StationFigures> find(int first, int atMost) {
    return statistics.find(getFilter(), first, atMost);
  }
}
