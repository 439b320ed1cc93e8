package org.ecs.finance.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ecs.finance.Dunning;
import org.ecs.finance.InvoiceFiles;
import org.ecs.finance.PartFailed;
import org.ecs.finance.RunWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through what waits, one small transaction after the other. */
@ApplicationScoped
public class Invoicing {

  private static final Logger LOG = LoggerFactory.getLogger(Invoicing.class);
  private static final int AT_ONCE = 100;

  @Inject private RunWork runs;
  @Inject private InvoiceFiles files;
  @Inject private Dunning dunning;

  /** Until no run has anything to do here, and all files are made that can be. */
  public void work() {
    for (long run : runs.running()) {
      while (did(() -> runs.step(run), runs::park)) {
        did(files::makeNext, files::failed); // hot from the press, and shown before all are made
      }
    }
    boolean more = true;
    while (more) {
      more = did(files::makeNext, files::failed);
    }
  }

  /** Takes the steps of the dunning ladder that are due. */
  public void dun() {
    Set<Long> tried = new HashSet<>();
    List<Long> due = dunning.due(AT_ONCE);
    while (tried.addAll(due)) {
      due.forEach(this::dun);
      due = dunning.due(AT_ONCE);
    }
  }

  private void dun(long invoice) {
    try {
      dunning.step(invoice);
    } catch (RuntimeException e) {
      LOG.error("no dunning step for invoice {}", invoice, e);
    }
  }

  private static boolean did(BooleanSupplier work, Consumer<PartFailed> failed) {
    try {
      return work.getAsBoolean();
    } catch (PartFailed e) {
      LOG.warn("{} of month end is left for later", e.part(), e.getCause());
      failed.accept(e);
      return true;
    }
  }
}
