package org.ecs.station.setting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.Commands;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.station.job.JobLists;
import org.ecs.station.job.JobRow;
import org.ecs.station.job.JobState;
import org.ecs.station.job.NewJob;
import org.ecs.station.job.StationJobs;

/** Templates, and bringing stations in line with them, through the queue of commands. */
@Stateless
public class SettingTemplates {

  private static final Duration JOB_LASTS = Duration.ofDays(7);
  private static final Duration COMMAND_LASTS = Duration.ofHours(1);
  private static final int JOBS_SHOWN = 20;

  @PersistenceContext private EntityManager db;
  @Inject private Audit audit;
  @Inject private Stations stations;
  @Inject private Commands commands;
  @Inject private StationJobs jobs;
  @Inject private JobLists jobLists;
  @Inject private SettingLists lists;

  /** Refuses a second one for the same firmware, and settings that cannot be wanted. */
  public TemplateRow create(NewTemplate asked) {
    NewTemplate checked = asked.checked();
    mustBeFree(checked, -1);
    SettingTemplate template = new SettingTemplate(checked);
    db.persist(template);
    want(template.id(), checked);
    audit.note("station.template.create", template.id(), detail(template, checked));
    db.flush();
    return lists.template(template.id());
  }

  /** Other settings, or for other stations. */
  public TemplateRow change(long id, NewTemplate asked) {
    NewTemplate checked = asked.checked();
    SettingTemplate template = locked(id);
    mustBeFree(checked, id);
    template.become(checked);
    want(id, checked);
    audit.note("station.template.change", id, detail(template, checked));
    db.flush();
    return lists.template(id);
  }

  /** Stations stay as they are set. */
  public void remove(long id) {
    SettingTemplate template = locked(id);
    forget(id);
    db.remove(template);
    audit.note("station.template.remove", id, template.shown());
  }

  private static String detail(SettingTemplate template, NewTemplate asked) {
    String all = template.shown() + " " + asked.wanted();
    return all.length() <= 200 ? all : all.substring(0, 199) + "…";
  }

  private void mustBeFree(NewTemplate asked, long own) {
    boolean taken =
        db.createQuery(
                "select t.id from SettingTemplate t where t.vendor = :vendor and t.model = :model and"
                    + " t.firmwares = :firmwares",
                Long.class)
            .setParameter("vendor", asked.vendor())
            .setParameter("model", asked.model())
            .setParameter("firmwares", asked.firmware() + "*")
            .getResultStream()
            .anyMatch(id -> id != own);
    if (taken) {
      throw new Refusal(Reason.SETTING_TEMPLATE_TAKEN, asked.model());
    }
  }

  private void want(long template, NewTemplate asked) {
    forget(template);
    asked.wanted().forEach((key, value) -> db.persist(new WantedSetting(template, key, value)));
  }

  private void forget(long template) {
    db.createQuery("delete from WantedSetting w where w.template = :template")
        .setParameter("template", template)
        .executeUpdate();
  }

  private SettingTemplate locked(long id) {
    return Optional.ofNullable(db.find(SettingTemplate.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new Refusal(Reason.SETTING_TEMPLATE_UNKNOWN, id));
  }

  /**
   * Tells all stations that drift, a job for each setting; what an earlier time still waits for is
   * told by the new jobs. Refuses where none drifts.
   */
  public List<JobRow> bringAllInLine(long id) {
    SettingTemplate template = locked(id);
    Map<Command, List<String>> told = new HashMap<>();
    for (WantedSetting wanted : wanted(id)) {
      List<String> drifting = lists.drifting(id, wanted.key());
      if (!drifting.isEmpty()) {
        told.put(change(wanted.key(), wanted.value()), drifting);
      }
    }
    if (told.isEmpty()) {
      throw new Refusal(Reason.SETTINGS_IN_LINE, template.shown());
    }
    jobs(template).stream()
        .filter(job -> job.state() == JobState.RUNNING)
        .forEach(job -> jobs.stop(job.id()));
    List<JobRow> started = new ArrayList<>();
    told.forEach((command, drifting) -> started.add(start(command, drifting)));
    started.forEach(job -> template.jobs().add(job.id()));
    audit.note("station.template.in-line", id, template.shown() + ": " + told.size() + " settings");
    return started;
  }

  private JobRow start(Command command, List<String> drifting) {
    var selection = new NewJob.Selection(null, null, drifting);
    return jobs.start(new NewJob(command, selection, 1000, JOB_LASTS));
  }

  private List<WantedSetting> wanted(long template) {
    return db.createQuery(
            "select w from WantedSetting w where w.template = :template order by w.key",
            WantedSetting.class)
        .setParameter("template", template)
        .getResultList();
  }

  /** What brought or brings stations in line, the newest first. */
  public List<JobRow> jobs(long template) {
    return jobs(
        Optional.ofNullable(db.find(SettingTemplate.class, template))
            .orElseThrow(() -> new Refusal(Reason.SETTING_TEMPLATE_UNKNOWN, template)));
  }

  private List<JobRow> jobs(SettingTemplate template) {
    return template.jobs().stream()
        .sorted((one, other) -> Long.compare(other, one))
        .limit(JOBS_SHOWN)
        .map(jobLists::get)
        .toList();
  }

  /** Tells one station all in which it drifts. Refuses where there is nothing. */
  public int bringInLine(String identity) {
    StationRow station = stations.get(identity);
    List<SettingRow> drifting =
        lists.wanted(station.id()).stream()
            .filter(row -> row.standing() == Standing.DRIFTS)
            .toList();
    if (drifting.isEmpty()) {
      throw new Refusal(Reason.SETTINGS_IN_LINE, identity);
    }
    for (SettingRow row : drifting) {
      String value = row.wanted() == null ? "" : row.wanted();
      commands.request(station.id(), change(row.key(), value), COMMAND_LASTS);
    }
    return drifting.size();
  }

  private static Command change(String key, String value) {
    var parameters = Json.createObjectBuilder().add("key", key).add("value", value);
    return new Command(Command.Kind.CHANGE_CONFIGURATION, parameters.build());
  }
}
