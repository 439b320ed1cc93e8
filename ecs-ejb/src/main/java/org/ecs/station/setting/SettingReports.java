package org.ecs.station.setting;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecs.common.Audit;
import org.ecs.station.Command;
import org.ecs.station.CommandEnded;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.station.Urgency;
import org.jspecify.annotations.Nullable;

/** What stations tell of their settings, and when they are asked. */
@Stateless
public class SettingReports {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(5);
  private static final Duration COLLECTED = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofHours(1);
  private static final String MOST_AT_ONCE = "GetConfigurationMaxKeys";
  private static final int OTHERWISE_AT_ONCE = 20;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Commands commands;
  @Inject private Stations stations;
  @Inject private SettingLists lists;

  /** Somebody wants to know now. */
  public void readNow(String identity) {
    StationRow station = stations.get(identity);
    audit.note("station.settings.read", identity, "");
    read(station.id());
  }

  /** Asks a station for all that it is set to. */
  public void read(StationId station) {
    setup(station).asked(clock.instant());
    ask(station, List.of());
  }

  /** Not in the audit trail, where nobody would find anything else any more. */
  private void ask(StationId station, List<String> keys) {
    var parameters = Json.createObjectBuilder();
    if (!keys.isEmpty()) {
      parameters.add("keys", Json.createArrayBuilder(keys));
    }
    Command command = new Command(Command.Kind.GET_CONFIGURATION, parameters.build());
    commands.requestForAll(List.of(station), command, COMMAND_LASTS, Urgency.BULK);
  }

  private StationSetup setup(StationId station) {
    StationSetup setup = db.find(StationSetup.class, station.value());
    if (setup == null) {
      setup = new StationSetup(station.value());
      db.persist(setup);
    }
    return setup;
  }

  /**
   * Stations that are there and are to be asked: a change was told, or they have a template and
   * were not read since they started, or not since then.
   */
  public List<StationId> due(Instant readBefore, int atMost) {
    Instant now = clock.instant();
    List<Long> changed =
        db.createQuery(
                "select u.stationId from StationSetup u join Station s on s.id = u.stationId where u.dueAt"
                    + " <= :now and s.connectedSince is not null order by u.dueAt",
                Long.class)
            .setParameter("now", now)
            .setMaxResults(atMost)
            .getResultList();
    String unread =
        "(u.askedAt is null or u.askedAt < :silent) and (u.readAt is null or u.readAt < :before or"
            + " u.readAt < s.bootedAt)";
    List<Long> never =
        db.createQuery(SettingLists.stationsWithTemplate(unread), Long.class)
            .setParameter("silent", now.minus(SILENCE))
            .setParameter("before", readBefore)
            .setMaxResults(atMost)
            .getResultList();
    List<Long> all = new ArrayList<>(changed);
    never.stream().filter(id -> !changed.contains(id)).forEach(all::add);
    return all.stream().limit(atMost).map(StationId::new).toList();
  }

  /** The station has answered. */
  public void answered(@Observes CommandEnded ended) {
    switch (ended.kind()) {
      case GET_CONFIGURATION -> {
        if (ended.outcome().state() == CommandState.ACCEPTED && ended.answer() != null) {
          told(ended, SettingAnswer.of(ended.answer()));
        }
      }
      case CHANGE_CONFIGURATION -> changed(ended);
      default -> {
        // says nothing of settings
      }
    }
  }

  /** Only of stations whose settings are followed. */
  private void changed(CommandEnded ended) {
    StationSetup setup = db.find(StationSetup.class, ended.station().value());
    if (setup == null || ended.outcome().state() == CommandState.EXPIRED) {
      return;
    }
    setup.due(clock.instant().plus(COLLECTED));
    if (ended.outcome().nuance() == CommandNuance.REBOOT_REQUIRED) {
      setup.needsReboot(clock.instant());
    }
  }

  private void told(CommandEnded ended, SettingAnswer answer) {
    StationId station = ended.station();
    Instant now = clock.instant();
    Map<String, StationSetting> kept = kept(station);
    answer
        .told()
        .forEach((key, told) -> one(kept, station, key).is(told.value(), told.fixed(), now));
    answer.notKnown().forEach(key -> one(kept, station, key).isNotKnown(now));
    JsonObject asked = commands.command(ended.command()).parameters();
    if (!asked.containsKey("keys")) {
      setup(station).read(now);
      db.flush();
      askForTheRest(station, answer, kept.get(MOST_AT_ONCE));
    }
  }

  private Map<String, StationSetting> kept(StationId station) {
    Map<String, StationSetting> kept = new HashMap<>();
    db.createQuery(
            "select k from StationSetting k where k.stationId = :station", StationSetting.class)
        .setParameter("station", station.value())
        .getResultList()
        .forEach(setting -> kept.put(setting.key(), setting));
    return kept;
  }

  private StationSetting one(Map<String, StationSetting> kept, StationId station, String key) {
    return kept.computeIfAbsent(
        key,
        name -> {
          StationSetting setting = new StationSetting(station.value(), name, clock.instant());
          db.persist(setting);
          return setting;
        });
  }

  /**
   * What a template wants and the whole answer left out is asked for by name, so many at once as
   * the station takes (OCPP 1.6 §9.1.7).
   */
  private void askForTheRest(
      StationId station, SettingAnswer answer, @Nullable StationSetting most) {
    List<String> missing =
        lists.wanted(station).stream()
            .map(SettingRow::key)
            .filter(key -> !answer.told().containsKey(key))
            .toList();
    int atOnce = atOnce(most == null ? null : most.value());
    for (int from = 0; from < missing.size(); from += atOnce) {
      ask(station, missing.subList(from, Math.min(missing.size(), from + atOnce)));
    }
  }

  private static int atOnce(@Nullable String most) {
    return most != null && most.matches("[1-9][0-9]{0,3}")
        ? Integer.parseInt(most)
        : OTHERWISE_AT_ONCE;
  }

  /** The settings that were told of a station, for a template to start with. */
  public String lines(String identity) {
    Collection<StationSetting> kept = kept(stations.get(identity).id()).values();
    StringBuilder lines = new StringBuilder();
    kept.stream()
        .filter(StationSetting::canBeWanted)
        .sorted(Comparator.comparing(StationSetting::key))
        .forEach(each -> lines.append(each.line()).append('\n'));
    return lines.toString();
  }
}
