package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Charge;
import org.jspecify.annotations.Nullable;

/**
 * A connector that is kept for a card: REQUESTED, ACTIVE once the station has agreed, then USED,
 * CANCELLED or EXPIRED. Of one connector one reservation at most is open; the database sees to it.
 */
@Entity
@Table(name = "reservation")
class Reservation {

  @Id
  @GeneratedValue(generator = "reservation_seq")
  @SequenceGenerator(name = "reservation_seq", sequenceName = "reservation_seq")
  private long id;

  private StationId stationId;

  @Column(name = "connector_no")
  private int connector;

  @Column(name = "card_lower_id")
  private String card;

  private AccountId accountId;

  @Enumerated(EnumType.STRING)
  private BillingMode billingMode;

  private long tariffVersionId;
  private ZoneId zone;

  @Enumerated(EnumType.STRING)
  @Column(name = "reservation_state")
  private ReservationState state = ReservationState.REQUESTED;

  private @Nullable String openAt;
  private Instant askedAt;

  @Column(name = "until_at")
  private Instant until;

  private @Nullable Instant reservedAt;
  private @Nullable Instant endedAt;
  private @Nullable Long commandId;
  private @Nullable Long sessionId;

  @Enumerated(EnumType.STRING)
  private @Nullable ReservationRefusal refusal;

  @SuppressWarnings("NullAway")
  protected Reservation() {}

  @SuppressWarnings("NullAway") // accepted means that there are a holder, an account and a tariff
  Reservation(NewReservation asked, Authorization answer, ZoneId zone, Instant now) {
    this.stationId = asked.station();
    this.connector = asked.connector();
    this.card = asked.card().lower();
    this.accountId = answer.holder().account().id();
    this.billingMode = answer.holder().account().billingMode();
    this.tariffVersionId = answer.tariff().versionId();
    this.zone = zone;
    this.openAt = at(asked.station(), asked.connector());
    this.askedAt = now;
    this.until = asked.until();
  }

  static String at(StationId station, int connector) {
    return station + "/" + connector;
  }

  long id() {
    return id;
  }

  StationId station() {
    return stationId;
  }

  AccountId account() {
    return accountId;
  }

  boolean isPrepaid() {
    return billingMode == BillingMode.PREPAID;
  }

  long tariffVersionId() {
    return tariffVersionId;
  }

  ZoneId zone() {
    return zone;
  }

  Instant until() {
    return until;
  }

  boolean isActive() {
    return state == ReservationState.ACTIVE;
  }

  /** From when to when the connector was kept; empty before the station agreed. */
  @Nullable Instant from() {
    return reservedAt;
  }

  @Nullable Instant to() {
    return endedAt;
  }

  void asked(long command) {
    commandId = command;
  }

  boolean waitsFor(long command) {
    return state == ReservationState.REQUESTED && commandId != null && commandId == command;
  }

  void agreed(Instant now) {
    state = ReservationState.ACTIVE;
    reservedAt = now;
  }

  void refused(ReservationRefusal why, Instant now) {
    refusal = why;
    end(ReservationState.REFUSED, now);
  }

  /** By a session that starts on its connector; false if it is over. */
  boolean use(SessionId session, Instant at) {
    if (!isActive()) {
      return false;
    }
    sessionId = session.value();
    end(ReservationState.USED, at.isBefore(until) ? at : until);
    return true;
  }

  void cancel(Instant now) {
    if (!state.isOpen()) {
      throw new Refusal(Reason.RESERVATION_ENDED, id + " is " + state);
    }
    end(ReservationState.CANCELLED, now);
  }

  void expire() {
    end(ReservationState.EXPIRED, until);
  }

  private void end(ReservationState how, Instant at) {
    state = how;
    endedAt = at;
    openAt = null;
  }

  /** What downstream hears of one that costs something without a session. */
  @SuppressWarnings("NullAway") // charged implies that it was active and has ended
  ReservationCharged charged(Charge charge) {
    return new ReservationCharged(
        id,
        accountId,
        billingMode,
        stationId,
        connector,
        card,
        reservedAt,
        endedAt,
        tariffVersionId,
        charge);
  }
}
