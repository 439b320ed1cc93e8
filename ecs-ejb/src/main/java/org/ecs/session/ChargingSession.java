package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecs.card.CardHolder;
import org.ecs.card.CardKind;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.station.StationId;
import org.ecs.station.StationPlace;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Charge;
import org.jspecify.annotations.Nullable;

/** A charging session: RUNNING, ENDED; its start and stop, once kept, never change. */
@Entity
@Table(name = "charging_session")
class ChargingSession {

  @Id
  @GeneratedValue(generator = "charging_session_seq")
  @SequenceGenerator(name = "charging_session_seq", sequenceName = "charging_session_seq")
  private long id;

  private StationId stationId;

  @Column(name = "connector_no")
  private int connector;

  @Column(name = "card_lower_id")
  private String card;

  private @Nullable AccountId accountId;

  @Enumerated(EnumType.STRING)
  private @Nullable CardKind cardKind;

  @Enumerated(EnumType.STRING)
  private @Nullable BillingMode billingMode;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private @Nullable Long tariffVersionId;

  @Column(name = "limit_w")
  private Power limit;

  private ZoneId zone;

  @Enumerated(EnumType.STRING)
  @Column(name = "session_state")
  private SessionState state = SessionState.RUNNING;

  private Instant startedAt;
  private Instant deviceStartedAt;
  private Instant startArrivedAt;

  @Column(name = "meter_start_wh")
  private Energy meterStart;

  private @Nullable Instant endedAt;
  private @Nullable Instant deviceEndedAt;
  private @Nullable Instant stopArrivedAt;

  @Column(name = "meter_stop_wh")
  private @Nullable Energy meterStop;

  private @Nullable String stopReason;
  private @Nullable String remark;

  @Enumerated(EnumType.STRING)
  private RatingState ratingState = RatingState.OPEN;

  @Embedded private @Nullable Agreement agreement;

  private @Nullable String suspicions;
  private @Nullable String unratedReason;
  private @Nullable BigDecimal priceNet;
  private @Nullable BigDecimal priceGross;
  private @Nullable Currency priceCurrency;

  @SuppressWarnings("NullAway")
  protected ChargingSession() {}

  ChargingSession(Start start, Authorization answer, StationPlace place) {
    this.stationId = start.station();
    this.connector = start.connector();
    this.card = start.card().lower();
    this.verdict = answer.verdict();
    this.tariffVersionId = answer.tariff() == null ? null : answer.tariff().versionId();
    this.limit = place.power();
    this.zone = place.zone();
    this.startedAt = start.when().corrected();
    this.deviceStartedAt = start.when().device();
    this.startArrivedAt = start.when().arrived();
    this.meterStart = start.meter();
    CardHolder holder = answer.holder();
    if (holder != null) {
      this.cardKind = holder.kind();
      CardHolder.Holder account = holder.account();
      this.accountId = account == null ? null : account.id();
      this.billingMode = account == null ? null : account.billingMode();
    }
  }

  /** The stop has arrived; what was odd about it decides whether it can be rated at once. */
  void stop(Stop stop) {
    state = SessionState.ENDED;
    endedAt = stop.when().corrected();
    deviceEndedAt = stop.when().device();
    stopArrivedAt = stop.when().arrived();
    meterStop = stop.meter();
    stopReason = stop.reason();
    boolean sameCard = stop.card() == null || stop.card().equalsIgnoreCase(card);
    remark = sameCard ? null : "stopped with another card: " + stop.card();
  }

  boolean stoppedLike(Stop other) {
    return other.when().device().equals(deviceEndedAt) && other.meter().equals(meterStop);
  }

  void suspect(Set<Suspicion> why) {
    ratingState = RatingState.SUSPECT;
    suspicions = why.stream().map(Suspicion::name).sorted().collect(Collectors.joining(" "));
  }

  void unrated(String why) {
    ratingState = RatingState.UNRATED;
    unratedReason = why.length() <= 500 ? why : why.substring(0, 500);
  }

  void rated(Charge charge) {
    ratingState = isTest() ? RatingState.NOT_BILLED : RatingState.RATED;
    unratedReason = null;
    priceNet = charge.net().amount();
    priceGross = charge.gross().amount();
    priceCurrency = charge.net().currency();
  }

  /** By another tariff version than that of its start: a correction. */
  void priceBy(long version) {
    tariffVersionId = version;
  }

  /** The answer was no after all. */
  void refuse(Verdict no) {
    verdict = no;
    tariffVersionId = null;
  }

  void notBilled() {
    ratingState = RatingState.NOT_BILLED;
  }

  /** What was agreed before it starts, or while it runs. */
  Agreement agreement() {
    if (agreement == null) {
      agreement = new Agreement(); // as a row without any of it is read
    }
    return agreement;
  }

  /** What downstream hears; only a session with an account and a tariff can be finished. */
  @SuppressWarnings("NullAway") // rated implies ended, an account and a tariff version
  SessionFinished finished(Charge charge) {
    return new SessionFinished(
        id(),
        accountId,
        billingMode,
        stationId,
        connector,
        card,
        startedAt,
        endedAt,
        meterStop.minus(meterStart),
        tariffVersionId,
        charge);
  }

  /** Whether it runs on money that is held for it. */
  boolean runsPrepaid() {
    boolean prepaid = billingMode == BillingMode.PREPAID;
    return prepaid && isRunning() && verdict == Verdict.ACCEPTED && !isTest();
  }

  boolean isRunning() {
    return state == SessionState.RUNNING;
  }

  boolean isTest() {
    return cardKind == CardKind.TEST;
  }

  boolean hasPrice() {
    return priceGross != null;
  }

  SessionId id() {
    return new SessionId(id);
  }

  StationId stationId() {
    return stationId;
  }

  Verdict verdict() {
    return verdict;
  }

  RatingState ratingState() {
    return ratingState;
  }

  @Nullable Long tariffVersionId() {
    return tariffVersionId;
  }

  /** What the session says of itself for rating, suspicion and events. */
  Facts facts() {
    return new Facts(
        new SessionId(id),
        stationId,
        connector,
        card,
        accountId,
        verdict,
        limit,
        zone,
        startedAt,
        endedAt,
        meterStart,
        meterStop);
  }
}
