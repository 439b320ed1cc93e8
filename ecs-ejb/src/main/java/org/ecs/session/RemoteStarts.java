package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ecs.card.CardNumber;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.ConnectorRow;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A subscriber has a session started or stopped from afar, as if they stood there with a card. */
@Stateless
public class RemoteStarts {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(2);

  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Authorizations authorizations;
  @Inject private Stations stations;
  @Inject private Presence presence;
  @Inject private Commands commands;
  @Inject private Sessions sessions;
  @Inject private SessionLimits limits;
  @Inject private UsageOfAccount usage;

  /**
   * Asks a station to start a session with a card of the account. The decision is the usual one;
   * refuses besides a station that is away and a connector that is out of order or in use.
   */
  public CommandRow start(
      AccountId account, CardNumber card, StationId station, int connector, SessionLimit limit) {
    Instant now = clock.instant();
    Authorization answer = authorizations.authorize(station, card.lower(), now);
    if (!answer.accepted() || !answer.isFor(account)) {
      throw new Refusal(Reason.CHARGING_NOT_ALLOWED, answer.verdict() + " " + answer.why());
    }
    mustTake(station, connector);
    if (!limit.isNone()) {
      limits.wish(station, card, limit);
    }
    audit.note("session.start", card.shown(), "station " + station + ", connector " + connector);
    return commands.request(station, Command.startCharging(card.shown(), connector), COMMAND_LASTS);
  }

  private void mustTake(StationId station, int connector) {
    ConnectorRow plug = presence.connector(stations.get(station), connector);
    @Nullable Reason why = plug.status().whyNoStart();
    if (why != null) {
      throw new Refusal(why, connector);
    }
  }

  /** Asks the station to stop a session of the account. */
  public CommandRow stop(AccountId account, SessionId session) {
    usage.session(account, session);
    audit.note("session.stop", session, "");
    return sessions.requestStop(session);
  }

  /** Where a session of the account is to stop from now on. */
  public void limit(AccountId account, SessionId session, SessionLimit limit) {
    usage.session(account, session);
    limits.set(session, limit);
  }
}
