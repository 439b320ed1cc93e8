package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.web.Asked;
import org.jspecify.annotations.Nullable;

/** One command: what was asked, and the station's whole answer. */
@Named
@RequestScoped
public class CommandPage {

  private static final int LINES = 2000;

  @Inject private Commands commands;
  @Inject private Stations stations;
  @Inject private Asked asked;

  private @Nullable CommandRow command;

  /** Refuses a command that is not there before anything is drawn. */
  public void load() {
    getCommand();
  }

  public CommandRow getCommand() {
    if (command == null) {
      command = commands.get(asked.number("number"));
    }
    return command;
  }

  public StationRow getStation() {
    return stations.get(getCommand().station());
  }

  public List<JsonLine> getParameters() {
    return JsonLine.of(commands.command(getCommand().id()).parameters().toString(), LINES);
  }

  public List<JsonLine> getAnswer() {
    return JsonLine.of(commands.answer(getCommand().id()).orElse("{}"), LINES);
  }
}
