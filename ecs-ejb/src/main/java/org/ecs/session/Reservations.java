package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PessimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.Commands;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.Presence;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountId;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Connectors that are kept for a subscriber: asked of the station, which has the last word, then
 * used by a session, cancelled, or expired.
 */
@Stateless
public class Reservations {

  private static final Duration COMMAND_LASTS = Duration.ofSeconds(30);
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** A start may be on its way when the time is over. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Authorizations authorizations;
  @Inject private Stations stations;
  @Inject private Presence presence;
  @Inject private Commands commands;
  @Inject private ReservationFees fees;
  @Inject private ReservationFunds funds;
  @Inject private OpenReservations open;

  @Inject
  @ConfigProperty(name = "ecs.reservation.longest", defaultValue = "PT1H")
  private Duration longest;

  /**
   * Reserves a connector for a card that may charge there now, and asks the station. Refuses what
   * is already known to be impossible: a card that may not charge, a station that is away, a
   * connector that is not free, a second reservation with the card.
   *
   * @param account whose card it has to be; null: whoever's it is
   * @return the reservation's id; whether the station agreed is told by its state
   */
  public long make(NewReservation asked, @Nullable AccountId account) {
    Instant now = clock.instant();
    Duration length = Duration.between(now, asked.until());
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(longest) > 0) {
      throw new Refusal(Reason.RESERVATION_TIME_WRONG, "until " + asked.until());
    }
    Authorization answer = authorizations.authorize(asked.station(), asked.card().lower(), now);
    if (!answer.accepted() || (account != null && !answer.isFor(account))) {
      throw new Refusal(Reason.RESERVATION_NOT_ALLOWED, answer.verdict() + " " + answer.why());
    }
    mustBeFree(asked);
    Reservation kept = new Reservation(asked, answer, zone(asked), now);
    keep(kept);
    funds.hold(kept, answer);
    String card = asked.card().shown();
    Command reserve =
        Command.reserve(
            Math.toIntExact(kept.id()), asked.connector(), card, answer.parentId(), asked.until());
    kept.asked(commands.request(asked.station(), reserve, COMMAND_LASTS).id());
    audit.note("reservation.make", kept.id(), "station " + asked.station() + ", card " + card);
    return kept.id();
  }

  private ZoneId zone(NewReservation asked) {
    return stations.place(asked.station(), asked.connector()).zone();
  }

  private void mustBeFree(NewReservation asked) {
    ConnectorStatus status =
        presence.connector(stations.get(asked.station()), asked.connector()).status();
    if (status != ConnectorStatus.UNKNOWN && status != ConnectorStatus.AVAILABLE) {
      @Nullable Reason why = status.whyNoStart();
      throw new Refusal(why == null ? Reason.CONNECTOR_OCCUPIED : why, asked.connector());
    }
    if (open.of(asked.card()).isPresent()) {
      throw new Refusal(Reason.RESERVATION_ALREADY, asked.card().shown());
    }
    if (open.at(asked.station(), asked.connector()).isPresent()) {
      throw new Refusal(Reason.CONNECTOR_RESERVED, asked.connector());
    }
  }

  /** The unique key lets one of two at the same moment through. */
  private void keep(Reservation reservation) {
    try {
      db.persist(reservation);
      db.flush();
    } catch (ConstraintViolationException | LockTimeoutException | PessimisticLockException e) {
      throw new Refusal(Reason.CONNECTOR_RESERVED, reservation.station());
    }
  }

  /**
   * Gives the connector free again; the time that it was kept may cost something.
   *
   * @param account whose reservation it has to be; null: an operator cancels, and nothing is due
   */
  public void cancel(long id, @Nullable AccountId account) {
    Reservation reservation = db.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (reservation == null || (account != null && !account.equals(reservation.account()))) {
      throw new Refusal(Reason.RESERVATION_UNKNOWN, id);
    }
    reservation.cancel(clock.instant());
    tellStation(reservation);
    audit.note("reservation.cancel", id, "");
    if (account != null) {
      fees.charge(reservation, false);
    }
    funds.release(reservation);
  }

  /** The station forgets it by itself when its time is over. */
  private void tellStation(Reservation reservation) {
    Duration left = Duration.between(clock.instant(), reservation.until());
    if (left.compareTo(Duration.ZERO) > 0) {
      Command cancel = Command.cancelReservation(Math.toIntExact(reservation.id()));
      commands.request(reservation.station(), cancel, left);
    }
  }

  /** Ends what nobody came for. */
  public void expireDue() {
    db.createQuery(
            "select r from Reservation r where r.state = org.ecs.session.ReservationState.ACTIVE and r.until <="
                + " :due order by r.id",
            Reservation.class)
        .setParameter("due", clock.instant().minus(GRACE))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setMaxResults(100)
        .getResultList()
        .forEach(
            reservation -> {
              reservation.expire();
              fees.charge(reservation, true);
              funds.release(reservation);
            });
  }
}
