package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stations answer to what they were told of their local lists, and what follows from it. */
@Stateless
public class LocalListAnswers {

  /** Each protocol has its own name for it, but the only number of the answer is the version. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private LocalListCards cards;

  public void ended(@Observes CommandEnded ended) {
    if (ended.kind() != Command.Kind.SEND_LOCAL_LIST
        && ended.kind() != Command.Kind.GET_LOCAL_LIST_VERSION) {
      return;
    }
    LocalList list =
        db.find(LocalList.class, ended.station().value(), LockModeType.PESSIMISTIC_WRITE);
    if (list != null && list.waitsFor(ended.command())) {
      take(list, ended);
    }
  }

  private void take(LocalList list, CommandEnded ended) {
    Instant now = clock.instant();
    CommandOutcome outcome = ended.outcome();
    switch (outcome.state()) {
      case ACCEPTED -> accepted(list, ended, now);
      case NOT_SUPPORTED -> {
        cards.unsent(list.station());
        list.notSupported();
      }
      case EXPIRED -> list.unanswered(now);
      default -> {
        boolean told = list.step() != LocalListStep.CHECK;
        if (told) {
          cards.unsent(list.station());
        }
        if (outcome.nuance() == CommandNuance.VERSION_MISMATCH) {
          list.mismatch(null, now);
        } else if (told) {
          list.failed(String.valueOf(ended.answer()), now);
        } else {
          list.unanswered(now);
        }
      }
    }
  }

  private void accepted(LocalList list, CommandEnded ended, Instant now) {
    StationId station = list.station();
    if (list.step() != LocalListStep.CHECK) {
      confirmed(list, now);
      return;
    }
    Matcher version = NUMBER.matcher(String.valueOf(ended.answer()));
    if (!version.find()) {
      list.unanswered(now);
      return;
    }
    long said = Long.parseLong(version.group());
    switch (list.finding(said)) {
      case AS_SENT -> confirmed(list, now);
      case AS_BEFORE -> {
        cards.unsent(station);
        list.asBefore(now);
      }
      case OTHERWISE -> {
        cards.unsent(station);
        list.mismatch(said, now);
      }
    }
  }

  private void confirmed(LocalList list, Instant now) {
    cards.confirmed(list.station(), list.sentWhole());
    list.confirmed(now);
    if (!list.isUnsettled() && !cards.differs(list.station())) {
      list.inStep();
    }
  }
}
