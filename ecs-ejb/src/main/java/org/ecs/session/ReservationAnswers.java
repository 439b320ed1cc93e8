package org.ecs.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.ecs.station.Command;
import org.ecs.station.CommandEnded;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;

/** What stations answer to reservations, and the end of those whose time is over. */
@Stateless
public class ReservationAnswers {

  private static final Duration CANCEL_LASTS = Duration.ofHours(1);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Commands commands;
  @Inject private Reservations reservations;
  @Inject private ReservationFunds funds;

  public void ended(@Observes CommandEnded ended) {
    if (ended.kind() != Command.Kind.RESERVE) {
      return;
    }
    db.createQuery("select r from Reservation r where r.commandId = :command", Reservation.class)
        .setParameter("command", ended.command())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(reservation -> reservation.waitsFor(ended.command()))
        .findFirst()
        .ifPresent(reservation -> take(reservation, ended.outcome()));
  }

  private void take(Reservation reservation, CommandOutcome outcome) {
    if (outcome.state() != CommandState.ACCEPTED) {
      funds.release(reservation);
    }
    switch (outcome.state()) {
      case ACCEPTED -> reservation.agreed(clock.instant());
      case EXPIRED, FAILED -> {
        reservation.refused(ReservationRefusal.NO_ANSWER, clock.instant());
        Command cancel = Command.cancelReservation(Math.toIntExact(reservation.id()));
        commands.request(reservation.station(), cancel, CANCEL_LASTS); // it may have reserved
      }
      case NOT_SUPPORTED -> reservation.refused(ReservationRefusal.NOT_SUPPORTED, clock.instant());
      default -> reservation.refused(why(outcome), clock.instant());
    }
  }

  private static ReservationRefusal why(CommandOutcome outcome) {
    if (outcome.nuance() == null) {
      return ReservationRefusal.REJECTED;
    }
    return switch (outcome.nuance()) {
      case OCCUPIED -> ReservationRefusal.OCCUPIED;
      case FAULTED -> ReservationRefusal.FAULTED;
      case UNAVAILABLE -> ReservationRefusal.UNAVAILABLE;
      default -> ReservationRefusal.REJECTED;
    };
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void expireDue() {
    reservations.expireDue();
  }
}
