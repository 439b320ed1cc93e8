package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ecs.card.CardHolder;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.CardState;
import org.ecs.card.Cards;
import org.ecs.common.Money;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Ledger;
import org.ecs.station.StationId;
import org.ecs.station.StationPlace;
import org.ecs.station.StationState;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.TariffPlans;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.ValidTariff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decision: may this card charge at this station? The first row of the table that applies is
 * the answer.
 */
@Stateless
public class Authorizations {

  private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);

  @PersistenceContext private EntityManager db;
  @Inject private Cards cards;
  @Inject private Stations stations;
  @Inject private Tariffs tariffs;
  @Inject private TariffPlans plans;
  @Inject private Ledger ledger;
  @Inject private FirstHold firstHold;

  /**
   * Authentication: may this card charge here now, as far as can be said before a session starts?
   */
  public Authorization authorize(StationId station, String idTag, Instant at) {
    CardNumber card = CardNumber.asRead(idTag); // a malformed one is as unknown as any other
    StationPlace place = stations.place(station, 1);
    return decide(cards.authenticate(card), place.state(), place.zone(), at, false);
  }

  /**
   * As of the start of a session: its card, its tariff and, while it is live, how many others run
   * with the card.
   */
  public Authorization authorize(Start start, StationState station, ZoneId zone, boolean late) {
    Instant at = start.when().corrected();
    Optional<CardHolder> holder =
        late ? cards.authenticateAt(start.card(), at) : cards.authenticate(start.card());
    Authorization answer = decide(holder, station, zone, at, late);
    if (answer.accepted() && !late && inUse(start) >= account(answer).sessionsAtOnce()) {
      return Authorization.no(Verdict.CONCURRENT, "the card is in use", answer.holder());
    }
    return answer;
  }

  /**
   * What was used before it was heard of is owed, money or not: a late session is not asked for it.
   */
  private Authorization decide(
      Optional<CardHolder> found, StationState station, ZoneId zone, Instant at, boolean late) {
    if (found.isEmpty()) {
      return Authorization.no(Verdict.INVALID, "unknown card", null);
    }
    CardHolder holder = found.get();
    Authorization refused = refuseCard(holder, station, at);
    CardHolder.Holder account = holder.account();
    if (refused != null || account == null) {
      return refused != null
          ? refused
          : Authorization.no(Verdict.INVALID, "card without account", holder);
    }
    String plan = late ? plans.codeAt(account.id(), at) : account.tariffAt(at);
    Optional<ValidTariff> tariff = tariffs.validAt(plan, at);
    if (tariff.isEmpty()) {
      LOG.error("ALARM no valid tariff {} at {} for account {}", plan, at, account.number());
      return Authorization.no(Verdict.BLOCKED, "no valid tariff", holder);
    }
    if (holder.kind() == CardKind.SUBSCRIBER && !late && !canPay(account, tariff.get(), zone, at)) {
      return Authorization.no(Verdict.BLOCKED, "not enough money", holder);
    }
    return new Authorization(Verdict.ACCEPTED, "", holder, tariff.get());
  }

  private static @Nullable Authorization refuseCard(
      CardHolder holder, StationState station, Instant at) {
    boolean test = holder.kind() == CardKind.TEST;
    if (holder.state() == CardState.BLOCKED && holder.account() == null
        || holder.state() == CardState.RETIRED) {
      return Authorization.no(Verdict.BLOCKED, "card " + holder.state(), holder);
    }
    if (holder.validUntil() != null && !at.isBefore(holder.validUntil())) {
      return Authorization.no(Verdict.EXPIRED, "card past its validity", holder);
    }
    if (holder.account() != null && holder.account().state() != AccountState.ACTIVE) {
      return Authorization.no(Verdict.BLOCKED, "account " + holder.account().state(), holder);
    }
    if (test ? !station.isUnderTest() : station != StationState.ACTIVE) {
      return Authorization.no(Verdict.INVALID, "station " + station, holder);
    }
    return null;
  }

  private boolean canPay(CardHolder.Holder account, ValidTariff tariff, ZoneId zone, Instant at) {
    Money limit = account.creditLimit();
    Balance balance = ledger.balance(account.id().value()).orElse(Balance.none(limit.currency()));
    return account.billingMode() == BillingMode.POSTPAID
        ? balance.owed().compareTo(limit) <= 0
        : balance.available().compareTo(firstHold.least(tariff.terms(), zone, at)) >= 0;
  }

  /**
   * Sessions with this card elsewhere: one still open at the same connector must have ended
   * unheard.
   */
  private long inUse(Start start) {
    return db.createQuery(
            "select count(s) from ChargingSession s where s.card = :card and s.state ="
                + " org.ecs.session.SessionState.RUNNING and (s.stationId <> :station or s.connector <> :connector)",
            Long.class)
        .setParameter("card", start.card().lower())
        .setParameter("station", start.station())
        .setParameter("connector", start.connector())
        .getSingleResult();
  }

  @SuppressWarnings("NullAway") // accepted means that there is an account
  private static CardHolder.Holder account(Authorization accepted) {
    return accepted.holder().account();
  }
}
