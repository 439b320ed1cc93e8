package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.station.job.JobLists;
import org.ecs.station.job.JobPartRow;
import org.ecs.station.job.JobRow;
import org.ecs.station.job.JobState;
import org.ecs.station.job.PartState;
import org.ecs.station.job.StationJobs;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One job: how far it is, and how each of its stations is with it. */
@Named
@RequestScoped
public class JobPage {

  private static final int SIZE = 50;

  @Inject private StationJobs jobs;
  @Inject private JobLists lists;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable JobRow job;
  private @Nullable Listing<JobPartRow> list;

  /** Refuses a job that is not there before anything is drawn. */
  public void load() {
    getJob();
  }

  public JobRow getJob() {
    if (job == null) {
      job = lists.get(asked.number("number"));
    }
    return job;
  }

  public List<JsonLine> getParameters() {
    return JsonLine.of(getJob().parameters(), 100);
  }

  public Listing<JobPartRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<JobPartRow> find(int first, int atMost) {
    return lists.parts(getJob().id(), asked.one(PartState.class, "state"), first, atMost);
  }

  public List<PartState> getStates() {
    return Arrays.asList(PartState.values());
  }

  public boolean isCanStop() {
    return getJob().state() == JobState.RUNNING;
  }

  public boolean isCanResume() {
    return getJob().state() == JobState.STOPPED || !isCanStop() && getJob().failed() > 0;
  }

  public void stop() {
    attempt.perform(staff.isRunsStations(), "doneJobStop", () -> jobs.stop(getJob().id()));
  }

  public void resume() {
    attempt.perform(staff.isRunsStations(), "doneJobResume", () -> jobs.resume(getJob().id()));
  }
}
