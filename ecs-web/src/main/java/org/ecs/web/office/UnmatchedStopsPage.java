package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.session.ReviewState;
import org.ecs.session.UnmatchedStopRow;
import org.ecs.session.UnmatchedStops;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** Stops that ended no session: those that wait for a decision, or those that have been settled. */
@Named
@RequestScoped
public class UnmatchedStopsPage {

  private static final int SIZE = 25;

  @Inject private UnmatchedStops stops;
  @Inject private Asked asked;

  private @Nullable Listing<UnmatchedStopRow> list;

  public ReviewState getState() {
    ReviewState wanted = asked.one(ReviewState.class, "state");
    return wanted == null ? ReviewState.OPEN : wanted;
  }

  public ReviewState[] getStates() {
    return ReviewState.values();
  }

  public Listing<UnmatchedStopRow> getList() {
    if (list == null) {
      list =
          Listing.of(asked.page(), SIZE, (first, atMost) -> stops.find(getState(), first, atMost));
    }
    return list;
  }
}
