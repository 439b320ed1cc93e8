package org.ecs.sms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.CardRow;
import org.ecs.card.CardState;
import org.ecs.card.Cards;
import org.ecs.common.Energy;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Ledger;
import org.ecs.session.Authorization;
import org.ecs.session.Authorizations;
import org.ecs.session.Start;
import org.ecs.session.Verdict;
import org.ecs.session.When;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.ConnectorRow;
import org.ecs.station.Presence;
import org.ecs.station.StationCodes;
import org.ecs.station.StationRow;
import org.ecs.station.StationState;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.jspecify.annotations.Nullable;

/**
 * A start by text message: the decision is the one that a card at the station gets, and the station
 * is told to start with that card.
 */
@Dependent
class Starts {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(1);

  @Inject private StationCodes codes;
  @Inject private Stations stations;
  @Inject private Presence presence;
  @Inject private Cards cards;
  @Inject private Authorizations authorizations;
  @Inject private Commands commands;
  @Inject private Ledger ledger;
  @Inject private Clock clock;

  Answer start(AccountRow account, Wish.Start wish) {
    StationRow station = codes.station(wish.code()).map(stations::get).orElse(null);
    if (station == null || station.state() == StationState.RETIRED) {
      return Answer.of(Outcome.STATION_CODE_UNKNOWN, wish.code());
    }
    List<ConnectorRow> all = presence.connectors(station.id());
    List<ConnectorRow> meant =
        all.stream()
            .filter(each -> wish.connector() == null || each.number() == wish.connector())
            .toList();
    if (meant.isEmpty()) {
      return Answer.of(Outcome.CONNECTOR_WRONG, station.name(), numbers(all));
    }
    if (!station.isConnected()) {
      return Answer.of(Outcome.STATION_AWAY, station.name());
    }
    if (meant.stream().allMatch(each -> each.status().whyNoStart() != null)) {
      return Answer.of(Outcome.CONNECTOR_BUSY, station.name());
    }
    return decide(account, station, meant.size() == 1 ? meant.get(0).number() : null);
  }

  /** The first card of the account that may charge does; else the last one's refusal is told. */
  private Answer decide(AccountRow account, StationRow station, @Nullable Integer connector) {
    Answer answer = Answer.of(Outcome.NO_CARD);
    for (CardRow card : cards.of(account.id())) {
      if (card.endedAt() == null
          && card.state() == CardState.ASSIGNED
          && card.kind() == CardKind.SUBSCRIBER) {
        CardNumber number = CardNumber.of(card.id());
        Authorization decision = authorized(number, station, connector);
        if (decision.accepted()) {
          return told(station, number, connector);
        }
        answer = refused(decision.verdict(), account, station);
      }
    }
    return answer;
  }

  private Authorization authorized(
      CardNumber card, StationRow station, @Nullable Integer connector) {
    When now = When.exactly(clock.instant());
    Start start =
        new Start(station.id(), connector == null ? 0 : connector, card, now, Energy.ZERO);
    return authorizations.authorize(start, station.state(), station.zone(), false);
  }

  private Answer told(StationRow station, CardNumber card, @Nullable Integer connector) {
    CommandRow command =
        commands.request(
            station.id(), Command.startCharging(card.shown(), connector), COMMAND_LASTS);
    return Answer.when(command, Outcome.START_ASKED, station.name());
  }

  private Answer refused(Verdict verdict, AccountRow account, StationRow station) {
    return switch (verdict) {
      case CONCURRENT -> Answer.of(Outcome.CARD_IN_USE);
      case EXPIRED -> Answer.of(Outcome.CARD_EXPIRED);
      case INVALID, ACCEPTED -> Answer.of(Outcome.STATION_CLOSED, station.name());
      case BLOCKED -> blocked(account);
    };
  }

  private Answer blocked(AccountRow account) {
    if (account.state() != AccountState.ACTIVE) {
      return Answer.of(Outcome.ACCOUNT_SUSPENDED);
    }
    Balance balance =
        ledger.balance(account.id().value()).orElse(Balance.none(account.creditLimit().currency()));
    return account.billingMode() == BillingMode.PREPAID
        ? Answer.of(Outcome.BALANCE_LOW, balance.available())
        : Answer.of(Outcome.LIMIT_REACHED, balance.owed(), account.creditLimit());
  }

  private static String numbers(List<ConnectorRow> connectors) {
    return connectors.stream()
        .map(each -> Integer.toString(each.number()))
        .collect(Collectors.joining(", "));
  }
}
