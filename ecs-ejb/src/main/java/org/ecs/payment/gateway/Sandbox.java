package org.ecs.payment.gateway;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.EventKind;
import org.ecs.payment.GatewayAnswer;
import org.ecs.payment.PaymentOrder;
import org.ecs.payment.RefundOrder;

/** The memory of the sandbox: what was opened, what payers did, whom it has to call. */
@Stateless
public class Sandbox {

  private static final int OFTEN = 3;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.payment.sandbox.late", defaultValue = "PT20S")
  private Duration late;

  /** Opens a payment, or finds the one of this order. */
  public SandboxRow open(PaymentOrder order) {
    return row(
        db.createQuery(
                "select p from SandboxPayment p where p.orderKey = :key", SandboxPayment.class)
            .setParameter("key", order.key())
            .getResultStream()
            .findFirst()
            .orElseGet(() -> opened(order)));
  }

  private SandboxPayment opened(PaymentOrder order) {
    SandboxPayment payment = new SandboxPayment(order, clock.instant());
    db.persist(payment);
    db.flush();
    return payment;
  }

  public Optional<SandboxRow> find(String reference) {
    return payments(reference).stream().findFirst().map(this::row);
  }

  /** What the payer chose. */
  public SandboxRow move(String reference, SandboxMove move) {
    SandboxPayment payment = locked(reference);
    Instant now = clock.instant();
    switch (move) {
      case CONFIRM -> payment.confirming(now);
      case DECLINE -> decide(payment, SandboxState.DECLINED, EventKind.FAILED, 1, now);
      case CANCEL -> decide(payment, SandboxState.CANCELLED, EventKind.CANCELLED, 1, now);
      case LOST -> payment.decided(SandboxState.CAPTURED, now);
      case PAY -> decide(payment, SandboxState.CAPTURED, EventKind.CAPTURED, 1, now);
      case TWICE -> decide(payment, SandboxState.CAPTURED, EventKind.CAPTURED, OFTEN, now);
      case LATE -> decide(payment, SandboxState.CAPTURED, EventKind.CAPTURED, 1, now.plus(late));
    }
    return row(payment);
  }

  private void decide(
      SandboxPayment payment, SandboxState how, EventKind kind, int times, Instant due) {
    payment.decided(how, clock.instant());
    db.persist(new SandboxCall(payment, kind, payment.amount().amount(), times, due));
  }

  /** Gives money back, once for each key, and calls about it. */
  public String refund(RefundOrder order) {
    SandboxPayment payment = locked(order.reference());
    BigDecimal amount = order.amount().amount();
    SandboxRefund earlier = db.find(SandboxRefund.class, order.key());
    if (earlier == null) {
      payment.refunded(order.amount());
      db.persist(new SandboxRefund(order.key(), order.reference(), amount));
      BigDecimal inAll = payment.refunded().amount();
      db.persist(
          new SandboxCall(payment, EventKind.REFUNDED, inAll, 1, clock.instant())
              .named("sandbox:" + order.key()));
    } else if (!earlier.is(order.reference(), amount)) {
      throw new Refusal(Reason.PAYMENT_REFUSED, order.key() + " was another refund");
    }
    return "sandbox:" + order.key();
  }

  public Optional<GatewayAnswer> ask(String reference) {
    return payments(reference).stream().findFirst().map(this::answer);
  }

  private GatewayAnswer answer(SandboxPayment payment) {
    return switch (payment.stateAt(clock.instant())) {
      case OPEN, CONFIRMING -> GatewayAnswer.pending();
      case DECLINED -> GatewayAnswer.of(EventKind.FAILED, "declined");
      case CANCELLED -> GatewayAnswer.of(EventKind.CANCELLED, null);
      case CAPTURED ->
          new GatewayAnswer(EventKind.CAPTURED, payment.amount(), null, payment.refunded(), null);
    };
  }

  /** A call to make. */
  public record Due(
      String key,
      EventKind kind,
      String order,
      String reference,
      BigDecimal amount,
      String currency,
      int times) {}

  /** Takes out the calls whose time has come: who takes one makes it. */
  public List<Due> takeDue(int atMost) {
    List<SandboxCall> calls =
        db.createQuery(
                "select c from SandboxCall c where c.dueAt <= :now order by c.dueAt, c.id",
                SandboxCall.class)
            .setParameter("now", clock.instant())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", -2)
            .setMaxResults(atMost)
            .getResultList();
    List<Due> due = calls.stream().map(this::due).toList();
    calls.forEach(db::remove);
    return due;
  }

  private Due due(SandboxCall call) {
    SandboxPayment payment = db.find(SandboxPayment.class, call.payment());
    return new Due(
        call.key(),
        call.kind(),
        payment.order(),
        payment.reference(),
        call.amount(),
        payment.amount().currency().getCurrencyCode(),
        call.times());
  }

  private SandboxPayment locked(String reference) {
    SandboxPayment payment =
        payments(reference).stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(Reason.PAYMENT_UNKNOWN, reference));
    db.lock(payment, LockModeType.PESSIMISTIC_WRITE);
    db.refresh(payment);
    return payment;
  }

  private List<SandboxPayment> payments(String reference) {
    return db.createQuery(
            "select p from SandboxPayment p where p.reference = :reference", SandboxPayment.class)
        .setParameter("reference", reference)
        .getResultList();
  }

  private SandboxRow row(SandboxPayment payment) {
    return new SandboxRow(
        payment.reference(),
        payment.amount(),
        payment.description(),
        payment.stateAt(clock.instant()),
        payment.returnTo());
  }
}
