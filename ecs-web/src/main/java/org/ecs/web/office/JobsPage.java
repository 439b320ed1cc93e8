package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.station.job.JobLists;
import org.ecs.station.job.JobRow;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** Jobs over many stations, the newest first. */
@Named
@RequestScoped
public class JobsPage {

  private static final int SIZE = 25;

  @Inject private JobLists jobs;
  @Inject private Asked asked;

  private @Nullable Listing<JobRow> list;

  public Listing<JobRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, jobs::find);
    }
    return list;
  }
}
