package org.ecs.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Caller;
import org.ecs.common.Race;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to gateways, outside of transactions: what was decided before is in the database, and what
 * the gateway says is written down after.
 */
@ApplicationScoped
public class PaymentDesk {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentDesk.class);
  private static final int TRIES = 3;
  private static final int AT_ONCE = 100;

  @Inject private Gateways gateways;
  @Inject private Payments payments;
  @Inject private PaymentLists lists;
  @Inject private GatewayEvents events;
  @Inject private Refunds refunds;
  @Inject private Accounts accounts;
  @Inject private PaymentWords words;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  @Inject
  @ConfigProperty(name = "ecs.payment.page-lasts", defaultValue = "PT1H")
  private Duration pageLasts;

  /**
   * The gateway's page for an attempt of this account, opened now if it was not; empty if there is
   * nothing to pay at it any more.
   */
  public Optional<String> page(AccountId account, String key) {
    PaymentRow row = lists.get(account, key);
    if (row.isOpen() && !row.isCollected() && row.page() == null) {
      row = open(row);
    }
    return row.isPayable() ? Optional.ofNullable(row.page()) : Optional.empty();
  }

  /** Asks the gateway how an attempt stands, and writes down what it says. */
  public PaymentRow ask(long id) {
    PaymentRow row = lists.get(id);
    if (row.isCollected()) {
      return row;
    }
    if (row.reference() == null && row.isOpen()) {
      row = open(row);
    }
    String reference = row.reference();
    if (reference == null) {
      return row;
    }
    Optional<GatewayAnswer> answer = gateways.named(row.gateway()).ask(reference);
    return answer.isPresent() ? answered(id, answer.get()) : lost(id);
  }

  /**
   * Takes a callback, and all events that it tells.
   *
   * @throws ForgedCallback and IllegalArgumentException as {@link PaymentGateway#heard}
   * @throws Refusal PAYMENT_OFF for a gateway that is not used here
   */
  public List<Outcome> heard(String gateway, Callback callback) {
    List<GatewayEvent> heard = gateways.named(gateway).heard(callback);
    return new Caller("gateway " + gateway, Caller.current().from())
        .call(() -> heard.stream().map(this::reported).toList());
  }

  /** One event; what it means is done once, also where several bring it at the same moment. */
  public Outcome reported(GatewayEvent event) {
    try {
      return again(() -> events.reported(event), TRIES);
    } catch (Refusal refusal) {
      events.unbooked(event, refusal.reason());
      return Outcome.SUSPECT;
    }
  }

  /** Tells the gateway of a refund, if it was not told. */
  public void refund(long id) {
    Optional<RefundOrder> order = refunds.next(id);
    if (order.isEmpty()) {
      return;
    }
    PaymentGateway gateway = gateways.named(lists.get(lists.refund(id).payment()).gateway());
    try {
      refunds.done(id, gateway.refund(order.get()));
    } catch (Refusal refusal) {
      LOG.warn("refund {} is not done: {}", id, refusal.getMessage());
      if (refusal.reason() == Reason.PAYMENT_REFUSED) {
        refunds.failed(id, String.valueOf(refusal.getMessage()));
      }
    }
  }

  /** Asks for all whose time has come, and tells of refunds that wait. */
  public void work() {
    refunds.due(AT_ONCE).forEach(id -> tried("refund " + id, () -> refund(id)));
    for (long id : payments.toAsk(AT_ONCE)) {
      if (!tried("payment " + id, () -> ask(id))) {
        payments.asked(id);
      }
    }
  }

  private static boolean tried(String what, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} is left for later: {}", what, e.toString());
      return false;
    }
  }

  private PaymentRow open(PaymentRow row) {
    PaymentGateway gateway = gateways.named(row.gateway());
    try {
      return payments.opened(row.id(), gateway.open(order(row)));
    } catch (Refusal refusal) {
      if (refusal.reason() == Reason.PAYMENT_REFUSED) {
        payments.failed(row.id(), String.valueOf(refusal.getMessage()));
      } else {
        payments.unsure(row.id());
      }
      throw refusal;
    }
  }

  private PaymentOrder order(PaymentRow row) {
    String language = accounts.get(row.accountNumber()).contact().language();
    String returnTo = portal + "/selfcare/payments/payment.xhtml?key=" + row.key();
    return new PaymentOrder(
        row.key(),
        row.amount(),
        words.of(row, language),
        language,
        returnTo,
        row.created().plus(pageLasts)); // the same each time: it is part of what is asked once
  }

  private PaymentRow answered(long id, GatewayAnswer answer) {
    try {
      return again(() -> events.answered(id, answer), TRIES);
    } catch (Refusal refusal) { // e.g. money for an account that was closed meanwhile
      return events.unbooked(id, refusal.reason());
    }
  }

  private PaymentRow lost(long id) {
    LOG.warn("the gateway does not know payment {}", id);
    payments.unsure(id);
    payments.asked(id);
    return lists.get(id);
  }

  private static <T> T again(Supplier<T> work, int tries) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (tries > 1 && Race.lost(e)) {
        return again(work, tries - 1);
      }
      throw e;
    }
  }
}
