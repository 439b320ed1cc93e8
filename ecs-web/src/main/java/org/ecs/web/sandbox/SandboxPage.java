package org.ecs.web.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.gateway.Sandbox;
import org.ecs.payment.gateway.SandboxCalls;
import org.ecs.payment.gateway.SandboxGateway;
import org.ecs.payment.gateway.SandboxMove;
import org.ecs.payment.gateway.SandboxRow;
import org.ecs.payment.gateway.SandboxState;
import org.ecs.web.Asked;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/** One payment of the sandbox, and the buttons that decide it. */
@Named
@RequestScoped
public class SandboxPage {

  @Inject private SandboxGateway gateway;
  @Inject private Sandbox sandbox;
  @Inject private SandboxCalls calls;
  @Inject private Asked asked;
  @Inject private Onward onward;

  private @Nullable SandboxRow payment;

  /** Refuses what is not there, and everything where the sandbox is off. */
  public void load() {
    getPayment();
  }

  public SandboxRow getPayment() {
    if (payment == null) {
      String reference = asked.text("payment");
      payment =
          (gateway.isReady() ? sandbox.find(reference) : Optional.<SandboxRow>empty())
              .orElseThrow(() -> new Refusal(Reason.PAYMENT_UNKNOWN, reference));
    }
    return payment;
  }

  public boolean isConfirming() {
    return getPayment().state() == SandboxState.CONFIRMING;
  }

  public boolean isWaiting() {
    return getPayment().state() == SandboxState.OPEN || isConfirming();
  }

  /** What can be done on this page. */
  public List<SandboxMove> getMoves() {
    return isConfirming()
        ? List.of(SandboxMove.PAY, SandboxMove.DECLINE, SandboxMove.CANCEL)
        : List.of(SandboxMove.values());
  }

  /** Does it, calls ECS where it has to be called now, and sends the payer back. */
  public void move(SandboxMove move) {
    try {
      SandboxRow moved = sandbox.move(getPayment().reference(), move);
      calls.makeDue();
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      external.redirect(
          move == SandboxMove.CONFIRM ? "?payment=" + moved.reference() : moved.returnTo());
      FacesContext.getCurrentInstance().responseComplete();
    } catch (Refusal refusal) {
      onward.refused(refusal);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
