package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.common.Slice;
import org.ecs.station.setting.SettingLists;
import org.ecs.station.setting.SettingReports;
import org.ecs.station.setting.SettingRow;
import org.ecs.station.setting.SettingTemplates;
import org.ecs.station.setting.SetupRow;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** What a station is set to, and what it should be set to. */
@Named
@RequestScoped
public class StationSettingsPage {

  @Inject private StationPage page;
  @Inject private SettingLists lists;
  @Inject private SettingReports reports;
  @Inject private SettingTemplates templates;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable SetupRow setup;
  private @Nullable List<SettingRow> wanted;
  private @Nullable List<SettingRow> others;

  /** Refuses a station that is not there before anything is drawn. */
  public void load() {
    getSetup();
  }

  public SetupRow getSetup() {
    if (setup == null) {
      setup = lists.station(page.getStation().id());
    }
    return setup;
  }

  public List<SettingRow> getWanted() {
    if (wanted == null) {
      wanted = lists.wanted(page.getStation().id());
    }
    return wanted;
  }

  public List<SettingRow> getOthers() {
    if (others == null) {
      others = lists.others(page.getStation().id());
    }
    return others;
  }

  /** All of them, for the export. */
  public Slice<SettingRow> find(int first, int atMost) {
    List<SettingRow> all = Stream.concat(getWanted().stream(), getOthers().stream()).toList();
    int from = Math.min(first, all.size());
    return new Slice<>(all.subList(from, Math.min(all.size(), first + atMost)), all.size());
  }

  public void read() {
    attempt.perform(
        staff.isCommandsStations(),
        "doneSettingsRead",
        () -> reports.readNow(page.getStation().identity()));
  }

  public void bringInLine() {
    attempt.perform(
        staff.isCommandsStations(),
        "doneInLine",
        () -> templates.bringInLine(page.getStation().identity()));
  }
}
