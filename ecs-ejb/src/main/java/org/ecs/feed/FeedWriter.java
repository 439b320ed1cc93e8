package org.ecs.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.ecs.card.CardAssigned;
import org.ecs.card.CardDisassociated;
import org.ecs.subscriber.AccountChanged;
import org.ecs.subscriber.AccountClosed;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountOpened;
import org.ecs.subscriber.AccountResumed;
import org.ecs.subscriber.AccountSuspended;
import org.ecs.subscriber.RequestState;
import org.ecs.subscriber.SubscriptionRequestMoved;
import org.ecs.subscriber.TariffPlanChanged;
import org.jspecify.annotations.Nullable;

/** Writes each change into the feed, in the transaction that makes it. */
@Dependent
class FeedWriter {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  void opened(@Observes AccountOpened it) {
    account(it.account(), it.number(), "OPENED");
  }

  void changed(@Observes AccountChanged it) {
    account(it.account(), it.number(), "CHANGED");
  }

  void planned(@Observes TariffPlanChanged it) {
    account(it.account(), it.number(), "TARIFF_PLAN_CHANGED");
  }

  void suspended(@Observes AccountSuspended it) {
    account(it.account(), it.number(), "SUSPENDED");
  }

  void resumed(@Observes AccountResumed it) {
    account(it.account(), it.number(), "RESUMED");
  }

  void closed(@Observes AccountClosed it) {
    account(it.account(), it.number(), "CLOSED");
  }

  void assigned(@Observes CardAssigned it) {
    write(FeedSubject.CARD, it.card().shown(), "ASSIGNED", it.account());
  }

  void disassociated(@Observes CardDisassociated it) {
    write(FeedSubject.CARD, it.card().shown(), "DISASSOCIATED", it.account());
  }

  void moved(@Observes SubscriptionRequestMoved it) {
    String what = it.state() == RequestState.NEW ? "ASKED" : it.state().name();
    write(FeedSubject.SUBSCRIPTION_REQUEST, Long.toString(it.request()), what, it.account());
  }

  private void account(AccountId account, String number, String what) {
    write(FeedSubject.ACCOUNT, number, what, account);
  }

  private void write(FeedSubject subject, String key, String what, @Nullable AccountId account) {
    db.persist(new FeedEntry(subject, key, what, account, clock.instant()));
  }
}
