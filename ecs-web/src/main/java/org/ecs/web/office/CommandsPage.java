package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecs.common.Slice;
import org.ecs.station.Command;
import org.ecs.station.CommandFilter;
import org.ecs.station.CommandLists;
import org.ecs.station.CommandRow;
import org.ecs.station.CommandState;
import org.ecs.station.FileReports;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.station.certificate.StationCertificates;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** All commands of a station, its files, and its certificates. */
@Named
@RequestScoped
public class CommandsPage {

  private static final int SIZE = 50;
  private static final int ROWS = 20;

  @Inject private Stations stations;
  @Inject private CommandLists commands;
  @Inject private FileReports files;
  @Inject private StationCertificates certificates;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable StationRow station;
  private @Nullable Listing<CommandRow> list;
  private String why = "";

  /** Refuses a station that is not there before anything is drawn. */
  public void load() {
    getStation();
  }

  public StationRow getStation() {
    if (station == null) {
      station = stations.get(asked.text("id"));
    }
    return station;
  }

  public Listing<CommandRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<CommandRow> find(int first, int atMost) {
    var filter =
        new CommandFilter(
            getStation().id(),
            asked.one(Command.Kind.class, "kind"),
            asked.one(CommandState.class, "state"));
    return commands.find(filter, first, atMost);
  }

  /** The parameters of a command in a line, e.g. {@code connector 1, available false}. */
  public String readable(CommandRow row) {
    return JsonLine.of(row.parameters(), SIZE).stream()
        .map(line -> line.name() + " " + line.value())
        .collect(Collectors.joining(", "));
  }

  public List<Command.Kind> getKinds() {
    return Arrays.asList(Command.Kind.values());
  }

  public List<CommandState> getStates() {
    return Arrays.asList(CommandState.values());
  }

  public List<FileReports.Row> getFiles() {
    return files.of(getStation().id(), ROWS);
  }

  public List<StationCertificates.Row> getCertificates() {
    return certificates.of(getStation().id(), 0, ROWS).rows();
  }

  public void revoke(long certificate) {
    attempt.perform(
        staff.isRunsStations(), "doneRevoke", () -> certificates.revoke(certificate, why));
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
