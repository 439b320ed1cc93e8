package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.ecs.access.MemberFilter;
import org.ecs.access.MemberLists;
import org.ecs.access.MemberRow;
import org.ecs.access.Role;
import org.ecs.access.SignIns;
import org.ecs.station.StationActivated;
import org.ecs.station.StationId;
import org.ecs.station.StationLife;
import org.ecs.station.StationTested;

/**
 * What staff are told of stations: operators that one is tested and can be opened, its field
 * engineer that it is live. Staff without an e-mail address see it in the office.
 */
@Stateless
public class StaffNews {

  private static final int AT_MOST = 100;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private MemberLists members;
  @Inject private StationLife life;
  @Inject private Event<NotificationWaiting> waiting;

  public void tell(@Observes StationTested tested) {
    with(Role.OPERATOR).forEach(each -> tell(each, Occasion.STATION_TESTED, tested.station()));
  }

  /** The one that it is assigned to; where it is to nobody, all of them. */
  public void tell(@Observes StationActivated live) {
    if (live.isNew()) {
      String engineer = life.course(live.station()).engineer();
      with(Role.FIELD_ENGINEER).stream()
          .filter(each -> engineer == null || each.name().equals(engineer))
          .forEach(each -> tell(each, Occasion.STATION_LIVE, live.station()));
    }
  }

  private List<MemberRow> with(Role role) {
    var filter = new MemberFilter("", role, SignIns.Kind.STAFF, false);
    return members.find(filter, 0, AT_MOST).rows().stream()
        .filter(member -> member.email() != null)
        .toList();
  }

  private void tell(MemberRow member, Occasion occasion, StationId station) {
    Notification news = new Notification(null, occasion, station.value(), clock.instant());
    db.persist(news.toStaff(member.name(), Objects.requireNonNull(member.email())));
    waiting.fire(new NotificationWaiting(news.id()));
  }
}
