package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.card.CardDisassociated;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.ListedCard;
import org.ecs.station.LocalLists;
import org.ecs.station.Spot;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountSuspended;

/**
 * Who belongs on which local list: cards of premium accounts first, then those that charged near
 * the station lately, the latest first, as many as the station's list has room for. Whoever loses
 * the right to charge leaves all lists at once.
 */
@Stateless
public class LocalListPolicy {

  /** OCPP 1.6 reads no longer ones. */
  private static final int LONGEST_CARD = 20;

  /** Of latitude. */
  private static final BigDecimal DEGREE_KM = new BigDecimal("111.195");

  /**
   * One statement, whatever the number of cards. Distances are those of a flat map at the station's
   * latitude: near enough for what is near.
   */
  private static final String WHO =
      "select upper(c.id), c.validUntil, a.number from Card c join Account a on a.id = c.accountId"
          + " left join BalanceRow b on b.accountId = a.id"
          + " left join (select u.card as card, max(u.startedAt) as usedAt from ChargingSession u"
          + " join Station t on t.id = u.stationId join t.site p"
          + " where u.startedAt >= :since and u.verdict = org.ecs.session.Verdict.ACCEPTED"
          + " and (p.latitude - :latitude) * (p.latitude - :latitude)"
          + " + (p.longitude - :longitude) * (p.longitude - :longitude) * :shrink <= :reach"
          + " group by u.card) r on r.card = c.id"
          + " where c.state = org.ecs.card.CardState.ASSIGNED and c.kind = org.ecs.card.CardKind.SUBSCRIBER"
          + " and a.state = org.ecs.subscriber.AccountState.ACTIVE and length(c.id) <= :longest"
          + " and (c.validUntil is null or c.validUntil > :now)"
          + " and (a.billingMode = org.ecs.subscriber.BillingMode.POSTPAID or b.posted - b.held >= :least)"
          + " and (a.premiumSince is not null or r.usedAt is not null)"
          + " order by case when a.premiumSince is null then 1 else 0 end, r.usedAt desc nulls last, c.id";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private LocalLists lists;

  @Inject
  @ConfigProperty(name = "ecs.local-list.near-km", defaultValue = "30")
  private int nearKm;

  @Inject
  @ConfigProperty(name = "ecs.local-list.used-within", defaultValue = "P90D")
  private Duration usedWithin;

  @Inject
  @ConfigProperty(name = "ecs.local-list.refresh", defaultValue = "PT6H")
  private Duration refresh;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.least", defaultValue = "1.00")
  private BigDecimal leastPrepaid;

  /** The cards that belong on the station's list now, the most important first. */
  public List<ListedCard> whoBelongs(StationId station, int atMost) {
    Spot spot = spot(station);
    BigDecimal degrees = BigDecimal.valueOf(nearKm).divide(DEGREE_KM, 9, RoundingMode.HALF_UP);
    Instant now = clock.instant();
    return db.createQuery(WHO, Object[].class)
        .setParameter("since", now.minus(usedWithin))
        .setParameter("latitude", spot.latitude())
        .setParameter("longitude", spot.longitude())
        .setParameter("shrink", spot.shrink())
        .setParameter("reach", degrees.multiply(degrees))
        .setParameter("longest", LONGEST_CARD)
        .setParameter("now", now)
        .setParameter("least", leastPrepaid)
        .setMaxResults(atMost)
        .getResultStream()
        .map(LocalListPolicy::listed)
        .toList();
  }

  private static ListedCard listed(Object[] row) {
    return new ListedCard(
        (String) row[0], ListedCard.Status.ACCEPTED, (Instant) row[1], (String) row[2]);
  }

  private Spot spot(StationId station) {
    return db.createQuery(
            "select p.latitude, p.longitude from Station s join s.site p where s.id = :id",
            Object[].class)
        .setParameter("id", station.value())
        .getResultStream()
        .map(row -> new Spot((BigDecimal) row[0], (BigDecimal) row[1]))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.STATION_UNKNOWN, station));
  }

  /** Looks again who belongs on the station's list, and has it told what is new. */
  public void refresh(StationId station) {
    Instant again = clock.instant().plus(refresh);
    lists.want(station, whoBelongs(station, lists.room(station)), again);
  }

  /** A card that was taken from its account leaves all lists. */
  public void leave(@Observes CardDisassociated card) {
    lists.leave(List.of(card.card().lower()));
  }

  /**
   * The cards of a suspended account leave all lists; resumed, they come back with the next look.
   */
  public void leave(@Observes AccountSuspended account) {
    lists.leave(
        db.createQuery("select c.id from Card c where c.accountId = :account", String.class)
            .setParameter("account", account.account())
            .getResultList());
  }
}
