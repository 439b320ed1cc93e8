package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.jspecify.annotations.Nullable;

/**
 * The local lists of stations: what each should hold is kept here and told to it step by step until
 * it has confirmed all. Who leaves a list goes first, and nobody waits for a station that is away.
 */
@Stateless
public class LocalLists {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(1);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private LocalListCards cards;
  @Inject private Commands commands;
  @Inject private Stations stations;
  @Inject private Event<LocalListHurries> hurries;

  @Inject
  @ConfigProperty(name = "ecs.local-list.most-cards", defaultValue = "1000")
  private int mostCards;

  @Inject
  @ConfigProperty(name = "ecs.local-list.most-at-once", defaultValue = "100")
  private int mostAtOnce;

  /** How many cards the station's list may have: its own limit, else the configured one. */
  public int room(StationId station) {
    LocalList list = db.find(LocalList.class, station.value());
    return list == null ? mostCards : list.mostCards(mostCards);
  }

  /** What the station says of its own limits; null: nothing. */
  public void limits(StationId station, @Nullable Integer cardsAtMost, @Nullable Integer atOnce) {
    locked(station).limits(cardsAtMost, atOnce);
  }

  /**
   * What a station should hold from now on, the most important card first. While an answer of the
   * station is awaited nothing changes, and the caller comes again.
   *
   * @param again when the policy is to look again
   */
  public void want(StationId station, List<ListedCard> wanted, Instant again) {
    LocalList list = locked(station);
    if (!list.isBusy()) {
      cards.want(station, wanted);
      list.refreshed(again, cards.differs(station), clock.instant());
    }
  }

  /** These cards leave all lists, before anything else is told to the stations that have them. */
  public void leave(Collection<String> lowerIds) {
    if (lowerIds.isEmpty()) {
      return;
    }
    List<LocalList> concerned =
        db.createQuery(
                "select l from LocalList l where l.stationId in (select c.stationId from LocalListCard c where"
                    + " c.card in :cards) order by l.stationId",
                LocalList.class)
            .setParameter("cards", lowerIds)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    cards.leave(lowerIds);
    concerned.forEach(list -> list.hurry(clock.instant()));
    if (!concerned.isEmpty()) {
      hurries.fire(new LocalListHurries(concerned.size()));
    }
  }

  /** An operator does not want to wait; whole: what the station holds is not relied on. */
  public void pushNow(String identity, boolean whole) {
    StationRow station = stations.get(identity);
    locked(station.id()).again(whole, clock.instant());
    audit.note("station.local-list", identity, whole ? "in full" : "what has changed");
    db.flush();
    hurries.fire(new LocalListHurries(1));
  }

  /** Active stations that are connected and whose list the policy has to look at. */
  public List<StationId> toRefresh(int atMost) {
    return db.createQuery(
            "select s.id from Station s left join LocalList l on l.stationId = s.id where s.state ="
                + " org.ecs.station.StationState.ACTIVE and s.connectedSince is not null and (l.stationId is null"
                + " or (l.refreshAt <= :now and l.commandId is null and l.sentVersion is null and l.state <>"
                + " org.ecs.station.LocalListState.NOT_SUPPORTED)) order by l.refreshAt nulls first, s.id",
            Long.class)
        .setParameter("now", clock.instant())
        .setMaxResults(atMost)
        .getResultStream()
        .map(StationId::new)
        .toList();
  }

  /** Connected stations that can be told something now, those that hurry first. */
  public List<StationId> due(int atMost) {
    return db.createQuery(
            "select l.stationId from LocalList l join Station s on s.id = l.stationId where s.connectedSince"
                + " is not null and l.commandId is null and l.dueAt <= :now order by l.urgent desc, l.dueAt",
            Long.class)
        .setParameter("now", clock.instant())
        .setMaxResults(atMost)
        .getResultStream()
        .map(StationId::new)
        .toList();
  }

  /** How many steps are on their way, those that hurry not counted. */
  public int onTheWay() {
    return db.createQuery(
            "select count(l) from LocalList l where l.commandId is not null and l.urgent = false",
            Long.class)
        .getSingleResult()
        .intValue();
  }

  /** Takes the next step with a station, if there is one. */
  public void push(StationId station) {
    LocalList list = locked(station);
    if (!list.isDue(clock.instant())) {
      return;
    }
    switch (list.next()) {
      case CHECK -> list.asks(request(list, Command.getLocalListVersion()));
      case WHOLE -> tell(list, cards.wanted(station, list.mostAtOnce(mostAtOnce)), true);
      case CHANGE -> {
        List<LocalListCard> changes = cards.different(station, list.mostAtOnce(mostAtOnce));
        if (changes.isEmpty()) {
          list.inStep();
        } else {
          tell(list, changes, false);
        }
      }
    }
  }

  private void tell(LocalList list, List<LocalListCard> part, boolean whole) {
    int version = list.nextVersion();
    List<ListedCard> told = part.stream().map(LocalListCard::told).toList();
    cards.sent(list.station(), part);
    list.tells(request(list, Command.sendLocalList(version, whole, told)), version, whole);
  }

  /** Not in the audit trail, where nobody would find anything else any more. */
  private long request(LocalList list, Command command) {
    Urgency urgency = list.hurries() ? Urgency.URGENT : Urgency.BULK;
    return commands.requestForAll(List.of(list.station()), command, COMMAND_LASTS, urgency).get(0);
  }

  public void booted(@Observes StationChanged changed) {
    LocalList list =
        db.find(LocalList.class, changed.station().value(), LockModeType.PESSIMISTIC_WRITE);
    if (list != null) {
      list.booted(clock.instant());
    }
  }

  private LocalList locked(StationId station) {
    LocalList list = db.find(LocalList.class, station.value(), LockModeType.PESSIMISTIC_WRITE);
    if (list == null) {
      list = new LocalList(station, clock.instant());
      db.persist(list);
      db.flush();
    }
    return list;
  }
}
