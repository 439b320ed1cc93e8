package org.ecs.session;

import java.time.Instant;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** Which sessions a list wants; null: any. Times bound the start, from inclusive, to exclusive. */
public record SessionFilter(
    @Nullable StationId station,
    @Nullable AccountId account,
    @Nullable SessionState state,
    @Nullable RatingState ratingState,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static final SessionFilter ALL = new SessionFilter(null, null, null, null, null, null);

  public static SessionFilter at(StationId station) {
    return new SessionFilter(station, null, null, null, null, null);
  }

  public static SessionFilter of(AccountId account) {
    return new SessionFilter(null, account, null, null, null, null);
  }

  public static SessionFilter running() {
    return new SessionFilter(null, null, SessionState.RUNNING, null, null, null);
  }
}
