package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.session.NewReservation;
import org.ecs.session.ReservationLists;
import org.ecs.session.ReservationRow;
import org.ecs.session.Reservations;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/**
 * The reservations of a station's connectors; an operator makes one for a caller, or cancels it.
 */
@Named
@RequestScoped
public class StationReservations {

  @Inject private StationPage page;
  @Inject private Reservations reservations;
  @Inject private ReservationLists lists;
  @Inject private Clock clock;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable List<ReservationRow> open;

  public List<ReservationRow> getOpen() {
    if (open == null) {
      open = lists.open(page.getStation().id());
    }
    return open;
  }

  public void make() {
    attempt.perform(
        staff.isStopsSessions(), "doneReserve", () -> reservations.make(reservation(), null));
  }

  private NewReservation reservation() {
    Duration length = Duration.ofMinutes(asked.number("reserveMinutes"));
    return new NewReservation(
        page.getStation().id(),
        (int) asked.number("reserveConnector"),
        CardNumber.of(asked.text("reserveCard")),
        clock.instant().plus(length));
  }

  public void cancel(long id) {
    attempt.perform(
        staff.isStopsSessions(), "doneReserveCancel", () -> reservations.cancel(id, null));
  }
}
