package org.ecs.payment.gateway;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A refund that the sandbox has done, so that it does it once. */
@Entity
@Table(name = "sandbox_refund")
class SandboxRefund {

  @Id private String refundKey;
  private String reference;
  private BigDecimal amount;

  @SuppressWarnings("NullAway")
  protected SandboxRefund() {}

  SandboxRefund(String key, String reference, BigDecimal amount) {
    this.refundKey = key;
    this.reference = reference;
    this.amount = amount;
  }

  boolean is(String ofReference, BigDecimal ofAmount) {
    return reference.equals(ofReference) && amount.compareTo(ofAmount) == 0;
  }
}
