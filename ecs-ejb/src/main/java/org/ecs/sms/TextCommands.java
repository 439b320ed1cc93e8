package org.ecs.sms;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Caller;
import org.ecs.common.Refusal;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Ledger;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.SessionState;
import org.ecs.session.Sessions;
import org.ecs.station.CommandRow;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.PhoneBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what texts ask for, each once, and answers them; each step is a transaction. */
@Stateless
public class TextCommands {

  private static final Logger LOG = LoggerFactory.getLogger(TextCommands.class);
  private static final int MOST_SESSIONS = 50;
  private static final int NAMED = 3;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private PhoneBook phones;
  @Inject private Starts starts;
  @Inject private Sessions sessions;
  @Inject private SessionLists running;
  @Inject private Stations stations;
  @Inject private Commands commands;
  @Inject private Ledger ledger;
  @Inject private Traffic traffic;
  @Inject private Dispatch dispatch;

  @Inject
  @ConfigProperty(name = "ecs.sms.strangers-answered", defaultValue = "1")
  private int strangersAnswered;

  @Inject
  @ConfigProperty(name = "ecs.sms.language", defaultValue = "en")
  private String language;

  /** Reads a text and does what it asks for; nothing if that was done. */
  public void carryOut(long id) {
    IncomingText text = locked(id);
    if (text == null || !text.is(IncomingState.RECEIVED)) {
      return;
    }
    List<AccountRow> accounts = phones.accountsOf(text.sender());
    if (accounts.isEmpty()) {
      Answer unknown = Answer.of(Outcome.NUMBER_UNKNOWN);
      text.decided(null, unknown, isAnswered(text) ? say(null, unknown) : null, clock.instant());
      return;
    }
    AccountRow account = accounts.get(0);
    Answer answer =
        new Caller("sms " + text.sender(), "sms")
            .call(() -> granted(accounts, Words.read(text.body())));
    text.decided(account.id(), answer, say(account, answer), clock.instant());
  }

  /**
   * A number of nobody hears so once a day; a name or a short number never, it may be a machine.
   */
  private boolean isAnswered(IncomingText text) {
    return text.sender().startsWith("+")
        && traffic.of(text.sender()).answersStranger(clock.instant(), strangersAnswered);
  }

  private Answer granted(List<AccountRow> accounts, Wish wish) {
    AccountRow account = accounts.get(0);
    if (wish instanceof Wish.Start start) {
      return start(accounts, start);
    } else if (wish instanceof Wish.Stop) {
      return stop(accounts);
    } else if (wish instanceof Wish.Balance) {
      return balance(account);
    }
    return Answer.of(wish instanceof Wish.Help ? Outcome.HELP : Outcome.NOT_UNDERSTOOD);
  }

  /** The first account that can; if none can, the first one's reason is told. */
  private Answer start(List<AccountRow> accounts, Wish.Start wish) {
    Answer first = null;
    for (AccountRow account : accounts) {
      Answer answer = starts.start(account, wish);
      if (answer.command() != null) {
        return answer;
      }
      first = first == null ? answer : first;
    }
    return first == null ? Answer.of(Outcome.NO_CARD) : first;
  }

  private Answer stop(List<AccountRow> accounts) {
    List<SessionRow> now =
        accounts.stream()
            .map(a -> new SessionFilter(null, a.id(), SessionState.RUNNING, null, null, null))
            .flatMap(filter -> running.find(filter, 0, MOST_SESSIONS).rows().stream())
            .toList();
    now.forEach(session -> sessions.requestStop(session.id()));
    String where =
        now.stream()
            .map(SessionRow::stationName)
            .distinct()
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    return now.isEmpty() ? Answer.of(Outcome.NOTHING_RUNNING) : Answer.of(Outcome.STOPPED, where);
  }

  private Answer balance(AccountRow account) {
    Balance balance =
        ledger.balance(account.id().value()).orElse(Balance.none(account.creditLimit().currency()));
    return account.billingMode() == BillingMode.PREPAID
        ? Answer.of(Outcome.BALANCE, balance.available(), balance.held())
        : Answer.of(Outcome.OWED, balance.owed(), account.creditLimit());
  }

  /** Looks whether the station has answered what a text had it told. */
  public void hearStation(long id) {
    IncomingText text = locked(id);
    if (text == null || !text.is(IncomingState.AT_STATION) || text.command() == null) {
      return;
    }
    CommandRow command = commands.get(text.command());
    if (command.state().isOutcome()) {
      boolean started = command.state() == CommandState.ACCEPTED;
      Answer answer =
          Answer.of(
              started ? Outcome.STARTED : Outcome.START_FAILED,
              stations.get(command.station()).name());
      text.heard(answer.outcome(), say(speaker(text), answer), clock.instant());
    }
  }

  /** Sends the answer of a text that has one; tried again later if the centre is away. */
  public void answer(long id) {
    IncomingText text = locked(id);
    String said = text == null ? null : text.answer();
    if (text == null || said == null || !text.is(IncomingState.ANSWERING)) {
      return;
    }
    Outcome outcome = text.outcome();
    boolean always = outcome != null && outcome.isAlwaysAnswered();
    try {
      dispatch.send(TextToSend.answer(text, said, always));
      text.answered();
    } catch (Refusal away) {
      LOG.warn("the answer to text {} goes later: {}", id, away.getMessage());
      text.failed(clock.instant());
    }
  }

  /** A try that broke off and left no trace: it counts, so that there is an end. */
  public void failed(long id) {
    IncomingText text = locked(id);
    if (text != null && !text.is(IncomingState.DONE)) {
      text.failed(clock.instant());
    }
  }

  private @Nullable AccountRow speaker(IncomingText text) {
    return phones.accountsOf(text.sender()).stream().findFirst().orElse(null);
  }

  private String say(@Nullable AccountRow account, Answer answer) {
    Locale locale = account == null ? Locale.forLanguageTag(language) : account.contact().locale();
    return Legible.cut(Words.say(locale, answer.outcome(), answer.facts()), 1000);
  }

  private @Nullable IncomingText locked(long id) {
    return db.find(IncomingText.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
