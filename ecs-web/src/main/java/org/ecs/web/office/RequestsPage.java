package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.subscriber.RequestState;
import org.ecs.subscriber.SubscriptionRequestRow;
import org.ecs.subscriber.SubscriptionRequests;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** Requests for a subscription: at first those that wait for an agent, the oldest first. */
@Named
@RequestScoped
public class RequestsPage {

  private static final int SIZE = 25;

  @Inject private SubscriptionRequests requests;
  @Inject private Asked asked;

  private @Nullable Listing<SubscriptionRequestRow> list;

  public Listing<SubscriptionRequestRow> getList() {
    if (list == null) {
      list =
          Listing.of(
              asked.page(), SIZE, (first, atMost) -> requests.find(getState(), first, atMost));
    }
    return list;
  }

  /** Null: any. */
  public @Nullable RequestState getState() {
    RequestState state = asked.one(RequestState.class, "state");
    return state == null && !asked.text("state").equals("ANY") ? RequestState.CONFIRMED : state;
  }

  public RequestState[] getStates() {
    return RequestState.values();
  }
}
