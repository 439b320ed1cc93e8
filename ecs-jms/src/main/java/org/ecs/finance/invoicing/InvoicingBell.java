package org.ecs.finance.invoicing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceIssued;
import org.ecs.finance.RunToWork;
import org.ecs.queue.Bell;

/**
 * Rings when a run has work: several times, so that as many workers come, on whichever nodes they
 * are; and for a credit note, which is made outside of a run.
 */
@ApplicationScoped
public class InvoicingBell {

  static final String QUEUE = "java:/jms/queue/ecsInvoicing";

  private static final int WORKERS = 4;

  @Inject private Bell bell;

  @Resource(lookup = QUEUE)
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunToWork toWork) {
    for (int i = 0; i < WORKERS; i++) {
      bell.ring(queue, toWork.run());
    }
  }

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) InvoiceIssued issued) {
    if (issued.kind() == DocumentKind.CREDIT_NOTE) {
      bell.ring(queue, issued.invoice());
    }
  }
}
