package org.ecs.ws.contract;

import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.util.Locale;
import org.ecs.station.Command;
import org.ecs.station.CommandRow;
import org.ecs.station.job.JobPartRow;
import org.ecs.station.job.JobRow;
import org.ecs.station.job.NewJob;
import org.ecs.ws.contract.stationadministration.v1.CommandStanding;
import org.ecs.ws.contract.stationadministration.v1.Job;
import org.ecs.ws.contract.stationadministration.v1.JobPart;
import org.ecs.ws.contract.stationadministration.v1.StartJob;
import org.ecs.ws.contract.stationadministration.v1.StationChoice;
import org.jspecify.annotations.Nullable;

/** Commands and jobs in the words of the contract {@code StationAdministration}. */
final class CommandWords {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final int AT_ONCE = 50;
  private static final Duration JOB_LASTS = Duration.ofDays(7);

  private CommandWords() {}

  /** The one element of the choice names the command, and what is in it are its parameters. */
  static Command command(org.ecs.ws.contract.stationadministration.v1.Command asked) {
    JsonObject choice = JSON.fromJson(JSON.toJson(asked), JsonObject.class);
    String chosen = choice.keySet().iterator().next();
    String kind = chosen.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return new Command(Command.Kind.valueOf(kind), choice.getJsonObject(chosen));
  }

  static Duration minutes(@Nullable Integer minutes, Duration otherwise) {
    return minutes == null ? otherwise : Duration.ofMinutes(minutes);
  }

  static CommandStanding standing(CommandRow row, String station) {
    CommandStanding standing = new CommandStanding();
    standing.setCommand(row.id());
    standing.setStation(station);
    standing.setKind(row.kind());
    standing.setParameters(printable(row.parameters()));
    standing.setUrgency(row.urgency());
    standing.setState(row.state());
    standing.setNuance(row.nuance());
    standing.setRequestedBy(row.requestedBy());
    standing.setRequestedAt(row.requestedAt());
    standing.setExpiresAt(row.expiresAt());
    standing.setEndedAt(row.endedAt());
    return standing;
  }

  /** What a station wrote may have characters that no XML has. */
  static String printable(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  static NewJob newJob(StartJob asked) {
    StationChoice choice = asked.getStations();
    return new NewJob(
        command(asked.getCommand()),
        new NewJob.Selection(choice.getSite(), choice.getModel(), choice.getStation()),
        asked.getAtOnce() == null ? AT_ONCE : asked.getAtOnce(),
        minutes(asked.getMinutes(), JOB_LASTS));
  }

  static Job job(JobRow row) {
    Job job = new Job();
    job.setJob(row.id());
    job.setKind(row.kind());
    job.setParameters(row.parameters());
    job.setSelection(row.selection());
    job.setState(row.state());
    job.setRequestedBy(row.requestedBy());
    job.setRequestedAt(row.requestedAt());
    job.setLastsUntil(row.lastsUntil());
    job.setEndedAt(row.endedAt());
    job.setWaiting(row.waiting());
    job.setAsked(row.asked());
    job.setUnderWay(row.underWay());
    job.setDone(row.done());
    job.setFailed(row.failed());
    return job;
  }

  static JobPart part(JobPartRow row) {
    JobPart part = new JobPart();
    part.setStation(row.station());
    part.setState(row.state());
    part.setCommand(row.command());
    part.setStep(row.step());
    part.setNote(row.note());
    part.setChangedAt(row.changedAt());
    return part;
  }
}
