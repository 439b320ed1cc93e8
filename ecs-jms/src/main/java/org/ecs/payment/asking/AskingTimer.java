package org.ecs.payment.asking;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecs.payment.PaymentDesk;
import org.ecs.payment.gateway.SandboxCalls;

/** Asks gateways for attempts whose time has come, with growing pauses for each. */
@Singleton
@ConcurrencyManagement(
    ConcurrencyManagementType.BEAN) // a slow gateway does not hold up the sandbox
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AskingTimer {

  @Inject private PaymentDesk desk;
  @Inject private SandboxCalls sandbox;

  private final AtomicBoolean asking = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void work() {
    if (asking.compareAndSet(false, true)) {
      try {
        desk.work();
      } finally {
        asking.set(false);
      }
    }
  }

  /** The sandbox's late callbacks. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void call() {
    sandbox.makeDue();
  }
}
