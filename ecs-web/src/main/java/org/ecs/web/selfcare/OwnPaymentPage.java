package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.ecs.payment.PaymentDesk;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.PaymentState;
import org.ecs.payment.RefundRow;
import org.ecs.web.Asked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the subscriber's payments: where the gateway sends them back to. */
@Named
@RequestScoped
public class OwnPaymentPage {

  private static final Logger LOG = LoggerFactory.getLogger(OwnPaymentPage.class);

  @Inject private Me me;
  @Inject private PaymentLists payments;
  @Inject private PaymentDesk desk;
  @Inject private Asked asked;

  private @Nullable PaymentRow payment;

  /** Refuses one that is not there or not the subscriber's, and asks the gateway if need be. */
  public void load() {
    PaymentRow row = payments.get(me.id(), asked.text("key"));
    payment = row.isOpen() && row.reference() != null ? fresh(row) : row;
  }

  private PaymentRow fresh(PaymentRow row) {
    try {
      return desk.ask(row.id());
    } catch (RuntimeException e) {
      LOG.warn("payment {} is asked for later: {}", row.id(), e.toString());
      return row;
    }
  }

  public PaymentRow getPayment() {
    if (payment == null) {
      load();
    }
    return Objects.requireNonNull(payment);
  }

  public List<RefundRow> getRefunds() {
    return payments.refunds(getPayment().id());
  }

  /** The key of the text that says what happens next. */
  public String getNext() {
    boolean waits = getPayment().isCollected() && getPayment().isOpen();
    return waits ? "paymentNextCOLLECTED" : "paymentNext" + getPayment().state();
  }

  /** Whether looking again may tell more. */
  public boolean isLooking() {
    return getPayment().state() == PaymentState.UNKNOWN;
  }

  /** Whether paying anew makes sense. */
  public boolean isAgain() {
    return getPayment().state() == PaymentState.FAILED
        || getPayment().state() == PaymentState.CANCELLED;
  }
}
