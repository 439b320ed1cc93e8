package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ecs.station.Command;
import org.ecs.station.CommandFilter;
import org.ecs.station.CommandLists;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.ecs.station.Stations;
import org.ecs.ws.contract.stationadministration.v1.CommandStanding;
import org.ecs.ws.contract.stationadministration.v1.GetCommand;
import org.ecs.ws.contract.stationadministration.v1.GetCommandResponse;
import org.ecs.ws.contract.stationadministration.v1.ListCommands;
import org.ecs.ws.contract.stationadministration.v1.ListCommandsResponse;
import org.ecs.ws.contract.stationadministration.v1.SendCommand;
import org.ecs.ws.contract.stationadministration.v1.SendCommandResponse;

/** Commands to stations, in the words of the contract {@code StationAdministration}. */
@Dependent
class StationCommanding {

  private static final Duration COMMAND_LASTS = Duration.ofMinutes(2);

  @Inject private Stations stations;
  @Inject private Commands commands;
  @Inject private CommandLists commandLists;

  SendCommandResponse sendCommand(SendCommand asked) {
    Command command = CommandWords.command(asked.getCommand());
    Duration lasting = CommandWords.minutes(asked.getMinutes(), COMMAND_LASTS);
    StationId station = stations.get(asked.getStation()).id();
    CommandRow sent =
        asked.getUrgency() == null
            ? commands.request(station, command, lasting)
            : commands.request(station, command, lasting, asked.getUrgency());
    SendCommandResponse answer = new SendCommandResponse();
    answer.setCommand(CommandWords.standing(sent, asked.getStation()));
    return answer;
  }

  GetCommandResponse getCommand(GetCommand asked) {
    CommandRow command = commands.get(asked.getCommand());
    GetCommandResponse answer = new GetCommandResponse();
    answer.setCommand(standing(command));
    answer.setAnswer(commands.answer(command.id()).map(CommandWords::printable).orElse(null));
    return answer;
  }

  ListCommandsResponse listCommands(ListCommands asked) {
    StationId station = asked.getStation() == null ? null : stations.get(asked.getStation()).id();
    var filter = new CommandFilter(station, asked.getKind(), asked.getState());
    var found = commandLists.find(filter, asked.getFirst(), asked.getSize());
    ListCommandsResponse answer = new ListCommandsResponse();
    answer.getCommand().addAll(found.map(this::standing).rows());
    answer.setTotal(found.total());
    return answer;
  }

  private CommandStanding standing(CommandRow row) {
    return CommandWords.standing(row, stations.get(row.station()).identity());
  }
}
