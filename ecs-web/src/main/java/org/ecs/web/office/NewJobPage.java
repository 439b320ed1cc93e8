package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.ecs.common.Refusal;
import org.ecs.station.SiteOnMap;
import org.ecs.station.StationLists;
import org.ecs.station.job.NewJob;
import org.ecs.station.job.StationJobs;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.ecs.web.Typed;

/** A command for many stations: by site, by model, or named one by one. */
@Named
@RequestScoped
public class NewJobPage {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  @Inject private StationJobs jobs;
  @Inject private StationLists stations;
  @Inject private CommandForm commandForm;
  @Inject private OverviewPage overview;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  /** Refuses those who may not before anything is drawn. */
  public void load() {
    staff.must(staff.isRunsStations());
  }

  public List<String> getSites() {
    return stations.sites().stream().map(SiteOnMap::name).toList();
  }

  public void start() {
    commandForm.take("site", "model", "stations", "atOnce", "days");
    try {
      NewJob job = asked(commandForm.getTyped());
      attempt.lead(
          staff.isRunsStations(),
          "doneJobStart",
          () -> "/office/stations/job.xhtml?number=" + jobs.start(job).id(),
          reason -> commandForm.getTyped().wrong(reason));
    } catch (Refusal refusal) {
      commandForm.refused(refusal);
    }
  }

  private NewJob asked(Typed typed) {
    List<String> named =
        BETWEEN.splitAsStream(typed.text("stations")).filter(each -> !each.isEmpty()).toList();
    return new NewJob(
        commandForm.command(overview.getZone()),
        new NewJob.Selection(typed.orNull("site"), typed.orNull("model"), named),
        number(typed, "atOnce", 50),
        Duration.ofDays(number(typed, "days", 7)));
  }

  private static int number(Typed typed, String name, int otherwise) {
    String text = typed.text(name);
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : otherwise;
  }
}
