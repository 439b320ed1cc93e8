package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.session.RemoteStarts;
import org.ecs.session.ReservationLists;
import org.ecs.session.ReservationRow;
import org.ecs.session.ReservationState;
import org.ecs.session.Reservations;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLimit;
import org.ecs.session.SessionLimits;
import org.ecs.web.Asked;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/** What a subscriber does with what runs or is kept for them: stop it, limit it, let it go. */
@Named
@RequestScoped
public class OwnLivePage {

  @Inject private Me me;
  @Inject private RemoteStarts starts;
  @Inject private SessionLimits limits;
  @Inject private Reservations reservations;
  @Inject private ReservationLists lists;
  @Inject private Asked asked;
  @Inject private Onward onward;

  private @Nullable List<ReservationRow> shown;

  /** Those that are open, and a last one that the station has just refused. */
  public List<ReservationRow> getReservations() {
    if (shown == null) {
      List<ReservationRow> newest = lists.of(me.id(), 0, 1).rows();
      List<ReservationRow> open = lists.open(me.id());
      boolean refused =
          !newest.isEmpty() && newest.get(0).state() == ReservationState.REFUSED && open.isEmpty();
      shown = refused ? newest : open;
    }
    return shown;
  }

  /** Where the session that the page shows is to stop. */
  public SessionLimit getLimit() {
    return limits.of(session());
  }

  public void stop() {
    onward.go("doneStop", back(), () -> starts.stop(me.id(), session()));
  }

  public void limit() {
    onward.go("doneLimit", back(), () -> starts.limit(me.id(), session(), LimitForm.of(asked)));
  }

  /** Refuses, before anything is drawn, a reservation that is not the subscriber's, or is over. */
  public void load() {
    getReservation();
  }

  public ReservationRow getReservation() {
    long id = asked.number("reservation");
    return getReservations().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.RESERVATION_UNKNOWN, id));
  }

  public void cancel() {
    long id = asked.number("reservation");
    onward.go("doneReserveCancel", "/selfcare/", () -> reservations.cancel(id, me.id()));
  }

  private SessionId session() {
    return new SessionId(asked.number("id"));
  }

  private String back() {
    return "/selfcare/sessions/session.xhtml?id=" + session();
  }
}
