package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Holds;
import org.ecs.ledger.Ledger;
import org.ecs.ledger.Purpose;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.ValidTariff;

/**
 * What a reservation of a prepaid account costs at most is held for it, and given back when it is
 * used (then the session pays) or costs nothing. The session that it is for has to be affordable
 * besides.
 */
@Dependent
class ReservationFunds {

  /** After its time is over it is ended soon; the hold waits for that. */
  private static final Duration LONGER = Duration.ofHours(1);

  @Inject private Clock clock;
  @Inject private Holds holds;
  @Inject private Ledger ledger;
  @Inject private ReservationFees fees;
  @Inject private FirstHold firstHold;

  /** Refuses a reservation that the account cannot pay for. */
  void hold(Reservation reservation, Authorization answer) {
    ValidTariff tariff = answer.tariff();
    if (!reservation.isPrepaid() || tariff == null) {
      return;
    }
    TariffTerms terms = tariff.terms();
    ZoneId zone = reservation.zone();
    Instant now = clock.instant();
    Money fee = fees.most(terms, zone, now, reservation.until());
    long owner = reservation.account().value();
    Duration lasting = Duration.between(now, reservation.until()).plus(LONGER);
    if (!fee.isPositive()) {
      return;
    }
    boolean held = holds.place(purpose(reservation), 0, owner, fee, lasting);
    Money left = ledger.balance(owner).map(Balance::available).orElse(fee.negated());
    if (!held || left.compareTo(firstHold.least(terms, zone, now)) < 0) {
      throw new Refusal(Reason.RESERVATION_NOT_ALLOWED, "not enough money: " + fee);
    }
  }

  void release(Reservation reservation) {
    if (reservation.isPrepaid()) {
      holds.release(purpose(reservation));
    }
  }

  private static Purpose purpose(Reservation reservation) {
    return Purpose.reservation(reservation.id());
  }
}
