package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Slice;
import org.ecs.station.job.JobRow;
import org.ecs.station.setting.SettingLists;
import org.ecs.station.setting.SettingTemplates;
import org.ecs.station.setting.SetupRow;
import org.ecs.station.setting.Standing;
import org.ecs.station.setting.TemplateRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One template: what it wants, which stations drift from it, and bringing them in line. */
@Named
@RequestScoped
public class TemplatePage {

  private static final int SIZE = 25;
  private static final List<Standing> STANDINGS =
      List.of(
          Standing.DRIFTS,
          Standing.NEVER_READ,
          Standing.FIXED_OTHERWISE,
          Standing.NOT_KNOWN,
          Standing.IN_LINE);

  @Inject private SettingLists lists;
  @Inject private SettingTemplates templates;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable TemplateRow template;
  private @Nullable Listing<SetupRow> list;

  /** Refuses a template that is not there before anything is drawn. */
  public void load() {
    getTemplate();
  }

  public TemplateRow getTemplate() {
    if (template == null) {
      template = lists.template(asked.number("number"));
    }
    return template;
  }

  public List<String> getLines() {
    return lists.lines(getTemplate().id()).lines().toList();
  }

  public List<JobRow> getJobs() {
    return templates.jobs(getTemplate().id());
  }

  public List<Standing> getStandings() {
    return STANDINGS;
  }

  public Listing<SetupRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<SetupRow> find(int first, int atMost) {
    return lists.stations(getTemplate().id(), asked.one(Standing.class, "standing"), first, atMost);
  }

  public void bringInLine() {
    attempt.perform(
        staff.isRunsStations(), "doneInLine", () -> templates.bringAllInLine(getTemplate().id()));
  }

  public void remove() {
    attempt.lead(
        staff.isRunsStations(),
        "doneTemplateRemove",
        () -> {
          templates.remove(getTemplate().id());
          return "/office/stations/templates.xhtml";
        },
        reason -> {});
  }
}
