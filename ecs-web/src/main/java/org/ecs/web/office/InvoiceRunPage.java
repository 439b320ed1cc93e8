package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.finance.InvoiceRuns;
import org.ecs.finance.RunLists;
import org.ecs.finance.RunPartRow;
import org.ecs.finance.RunPartState;
import org.ecs.finance.RunRow;
import org.ecs.finance.RunState;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One run: how far it is, and how it is with each account. */
@Named
@RequestScoped
public class InvoiceRunPage {

  private static final int SIZE = 50;

  @Inject private RunLists lists;
  @Inject private InvoiceRuns runs;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable RunRow run;
  private @Nullable Listing<RunPartRow> list;

  /** Refuses a run that is not there before anything is drawn. */
  public void load() {
    getRun();
  }

  public RunRow getRun() {
    if (run == null) {
      run = lists.get(asked.number("id"));
    }
    return run;
  }

  public Listing<RunPartRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<RunPartRow> find(int first, int atMost) {
    return lists.parts(getRun().id(), asked.one(RunPartState.class, "state"), first, atMost);
  }

  public List<RunPartState> getStates() {
    return List.of(RunPartState.values());
  }

  public boolean isRunning() {
    return getRun().state() == RunState.RUNNING;
  }

  public boolean isPaused() {
    return getRun().state() == RunState.PAUSED;
  }

  public boolean isCanRetry() {
    return !isPaused() && getRun().parked() > 0;
  }

  public void pause() {
    attempt.perform(staff.isInvoices(), "doneRunPause", () -> runs.pause(getRun().id()));
  }

  public void resume() {
    attempt.perform(staff.isInvoices(), "doneRunResume", () -> runs.resume(getRun().id()));
  }

  public void retry() {
    attempt.perform(staff.isInvoices(), "doneRunRetry", () -> runs.retryParked(getRun().id()));
  }
}
