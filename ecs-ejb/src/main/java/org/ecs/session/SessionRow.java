package org.ecs.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A session as lists, pages and contracts show it; the price is the rated one, null until then. */
public record SessionRow(
    SessionId id,
    String station,
    String stationName,
    String siteName,
    ZoneId zone,
    int connector,
    String card,
    @Nullable AccountId account,
    @Nullable String accountNumber,
    @Nullable String subscriber,
    Verdict verdict,
    SessionState state,
    RatingState ratingState,
    Instant startedAt,
    @Nullable Instant endedAt,
    Energy meterStart,
    @Nullable Energy meterStop,
    @Nullable String suspicions,
    @Nullable String unratedReason,
    @Nullable Money net,
    @Nullable Money gross) {

  /** As the query fills it. */
  @SuppressWarnings("NullAway") // columns of an unrated session are null together
  public SessionRow(
      long id,
      String station,
      String stationName,
      String siteName,
      ZoneId zone,
      int connector,
      String card,
      @Nullable AccountId account,
      @Nullable String accountNumber,
      @Nullable String subscriber,
      Verdict verdict,
      SessionState state,
      RatingState ratingState,
      Instant startedAt,
      @Nullable Instant endedAt,
      Energy meterStart,
      @Nullable Energy meterStop,
      @Nullable String suspicions,
      @Nullable String unratedReason,
      @Nullable BigDecimal net,
      @Nullable BigDecimal gross,
      @Nullable Currency currency) {
    this(
        new SessionId(id),
        station,
        stationName,
        siteName,
        zone,
        connector,
        card,
        account,
        accountNumber,
        subscriber,
        verdict,
        state,
        ratingState,
        startedAt,
        endedAt,
        meterStart,
        meterStop,
        suspicions,
        unratedReason,
        currency == null ? null : new Money(net, currency),
        currency == null ? null : new Money(gross, currency));
  }

  /** What was used by the meter; zero while it runs. */
  public Energy energy() {
    return meterStop == null ? Energy.ZERO : meterStop.minus(meterStart);
  }
}
