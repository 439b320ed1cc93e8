package org.ecs.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** Attempts for those who change them, one at a time. */
@Dependent
class Attempts {

  @PersistenceContext private EntityManager db;
  @Inject private PaymentLists lists;

  /** As it is now; nobody else changes it until this transaction ends. */
  PaymentAttempt locked(long id) {
    PaymentAttempt attempt = db.find(PaymentAttempt.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (attempt == null) {
      throw new Refusal(Reason.PAYMENT_UNKNOWN, id);
    }
    db.refresh(attempt);
    return attempt;
  }

  /** As it will be after this transaction. */
  PaymentRow row(long id) {
    db.flush();
    return lists.get(id);
  }

  /** Which attempt an event is about; null: none of ours. */
  @Nullable Long about(GatewayEvent event) {
    String order = event.order();
    List<Long> found =
        order == null
            ? of(event, "p.gatewayReference = :value", event.reference())
            : of(event, "p.returnKey = :value", order);
    List<Long> byCapture =
        found.isEmpty() ? of(event, "p.captureReference = :value", event.capture()) : found;
    return byCapture.isEmpty() ? null : byCapture.get(0);
  }

  private List<Long> of(GatewayEvent event, String which, @Nullable String value) {
    return value == null
        ? List.of()
        : db.createQuery(
                "select p.id from PaymentAttempt p where p.gateway = :gateway and " + which,
                Long.class)
            .setParameter("gateway", event.gateway())
            .setParameter("value", value)
            .setMaxResults(1)
            .getResultList();
  }
}
