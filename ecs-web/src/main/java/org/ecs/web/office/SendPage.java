package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.Commands;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** Any command to one station. */
@Named
@RequestScoped
public class SendPage {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(2);

  @Inject private Stations stations;
  @Inject private Commands commands;
  @Inject private CommandForm commandForm;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable StationRow station;

  /** Refuses a station that is not there before anything is drawn. */
  public StationRow getStation() {
    if (station == null) {
      station = stations.get(asked.text("id"));
    }
    return station;
  }

  public void load() {
    getStation();
    staff.must(staff.isCommandsStations());
  }

  public void send() {
    commandForm.take("minutes");
    StationRow to = getStation();
    try {
      Command command = commandForm.command(to.zone());
      attempt.lead(
          staff.isCommandsStations(),
          "doneCommand",
          () -> {
            long sent = commands.request(to.id(), command, lasting()).id();
            return "/office/stations/command.xhtml?number=" + sent;
          },
          reason -> commandForm.getTyped().wrong(reason));
    } catch (Refusal refusal) {
      commandForm.refused(refusal);
    }
  }

  private Duration lasting() {
    String minutes = commandForm.getTyped().text("minutes");
    return minutes.matches("[1-9][0-9]{0,4}")
        ? Duration.ofMinutes(Long.parseLong(minutes))
        : COMMAND_LASTS;
  }
}
