package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.station.setting.NewTemplate;
import org.ecs.station.setting.SettingLists;
import org.ecs.station.setting.SettingReports;
import org.ecs.station.setting.SettingTemplates;
import org.ecs.station.setting.TemplateRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.ecs.web.Typed;
import org.jspecify.annotations.Nullable;

/** A template is written: from nothing, from what a station told, or anew. */
@Named
@RequestScoped
public class EditTemplatePage {

  private static final List<String> FIELDS = List.of("vendor", "model", "firmware");

  @Inject private SettingTemplates templates;
  @Inject private SettingLists lists;
  @Inject private SettingReports reports;
  @Inject private Stations stations;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private HttpServletRequest request;

  private final Typed typed = new Typed();

  /** Refuses those who may not, and fills in what the form begins with. */
  public void load() {
    staff.must(staff.isRunsStations());
    if (!typed.text("settings").isEmpty() || !typed.isGood()) {
      return;
    }
    if (isNew() && !asked.text("from").isEmpty()) {
      begin(stations.get(asked.text("from")));
    } else if (!isNew()) {
      TemplateRow row = lists.template(number());
      begin(row.vendor(), row.model(), row.firmware());
      typed.put("settings", lists.lines(row.id()));
    }
  }

  private void begin(StationRow station) {
    begin(station.vendor(), station.model(), "");
    typed.put("settings", reports.lines(station.identity()));
  }

  private void begin(@Nullable String vendor, @Nullable String model, String firmware) {
    typed.put("vendor", vendor).put("model", model).put("firmware", firmware);
  }

  public boolean isNew() {
    return number() == 0;
  }

  private long number() {
    return asked.number("number");
  }

  public Typed getTyped() {
    return typed;
  }

  public void save() {
    typed.take(request, FIELDS);
    typed.take(request, List.of("settings"));
    try {
      NewTemplate wanted =
          NewTemplate.of(
              typed.text("vendor"),
              typed.text("model"),
              typed.text("firmware"),
              typed.text("settings"));
      attempt.lead(
          staff.isRunsStations(),
          "doneTemplate",
          () -> "/office/stations/template.xhtml?number=" + kept(wanted).id(),
          this::wrong);
    } catch (Refusal refusal) {
      wrong(refusal.reason());
    }
  }

  private TemplateRow kept(NewTemplate wanted) {
    return isNew() ? templates.create(wanted) : templates.change(number(), wanted);
  }

  private void wrong(Reason reason) {
    switch (reason) {
      case SETTINGS_MALFORMED, SETTING_SECRET -> typed.wrong("settings", reason.name());
      case SETTING_TEMPLATE_TAKEN, TEXT_MALFORMED -> typed.wrong("model", reason.name());
      default -> typed.wrong(reason);
    }
  }
}
