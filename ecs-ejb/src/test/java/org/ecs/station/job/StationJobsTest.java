package org.ecs.station.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.FileKind;
import org.ecs.station.FileReported;
import org.ecs.station.FileReports;
import org.ecs.station.FileStep;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StationJobsTest {

  private static final String FIRMWARE =
      "{\"location\":\"https://files.example/fw.bin\",\"at\":\"2026-05-04T08:00:00Z\"}";

  private Ecs ecs;
  private List<StationId> stations;

  @BeforeEach
  void fiveStationsOfWhichFourAreThere() {
    ecs = Ecs.on(Database.POSTGRESQL);
    Town town = new Town(ecs);
    stations = IntStream.range(1, 6).mapToObj(i -> town.activeStation("S" + i)).toList();
    stations.subList(0, 4).forEach(this::comes);
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private void comes(StationId station) {
    var sighting =
        new Presence.Sighting(station, ecs.clock().now(), ecs.clock().now(), Duration.ZERO);
    ecs.the(Presence.class).sighted(List.of(sighting));
  }

  private static Command command(Command.Kind kind, String parameters) {
    return new Command(kind, Json.createReader(new StringReader(parameters)).readObject());
  }

  private JobRow started(Command command, int atOnce) {
    var job = new NewJob(command, NewJob.Selection.ALL, atOnce, Duration.ofDays(7));
    return ecs.the(StationJobs.class).start(job);
  }

  private JobRow job(long id) {
    return ecs.the(JobLists.class).get(id);
  }

  private List<JobPartRow> parts(long id) {
    return ecs.the(JobLists.class).parts(id, null, 0, 100).rows();
  }

  private void answers(long job, String station, CommandOutcome outcome) {
    long command =
        parts(job).stream()
            .filter(part -> part.station().equals(station))
            .mapToLong(JobPartRow::command)
            .findFirst()
            .orElseThrow();
    ecs.the(Commands.class).ended(command, outcome, null);
  }

  private void reports(int station, FileStep step, Long request) {
    var report =
        new FileReported(
            stations.get(station - 1), FileKind.FIRMWARE, step, request, ecs.clock().now());
    ecs.the(FileReports.class).keep(report);
  }

  @Test
  void soManyAtOnceAndEachIsDoneWhenItsFileIsThere() {
    long id = started(command(Command.Kind.UPDATE_FIRMWARE, FIRMWARE), 2).id();
    assertThat(job(id)).extracting(JobRow::asked, JobRow::waiting).containsExactly(2L, 3L);
    answers(id, "S1", CommandOutcome.ACCEPTED);
    ecs.the(StationJobs.class).advance(id);
    assertThat(job(id)).extracting(JobRow::asked, JobRow::underWay).containsExactly(1L, 1L);
    reports(1, FileStep.DOWNLOADING, null);
    reports(1, FileStep.INSTALLED, null);
    ecs.the(StationJobs.class).advance(id);
    assertThat(job(id)).extracting(JobRow::asked, JobRow::done).containsExactly(2L, 1L);
    assertThat(parts(id).get(0).step()).isEqualTo(FileStep.INSTALLED);
  }

  @Test
  void aStationThatIsAwayIsAskedWhenItComes() {
    long id = started(Command.reset(false), 1).id();
    assertThat(job(id)).extracting(JobRow::asked, JobRow::waiting).containsExactly(4L, 1L);
    List.of("S1", "S2", "S3", "S4").forEach(s -> answers(id, s, CommandOutcome.ACCEPTED));
    ecs.the(StationJobs.class).advance(id);
    assertThat(job(id).state()).isEqualTo(JobState.RUNNING);
    comes(stations.get(4));
    ecs.the(StationJobs.class).advance(id);
    answers(id, "S5", CommandOutcome.REJECTED);
    ecs.the(StationJobs.class).advance(id);
    assertThat(job(id))
        .extracting(JobRow::state, JobRow::done, JobRow::failed, JobRow::percent)
        .containsExactly(JobState.DONE, 4L, 1L, 100L);
  }

  @Test
  void aStoppedJobAsksNobodyAndGoesOnWhenItIsResumed() {
    long id = started(command(Command.Kind.UPDATE_FIRMWARE, FIRMWARE), 1).id();
    ecs.the(StationJobs.class).stop(id);
    answers(id, "S1", CommandOutcome.FAILED);
    ecs.the(StationJobs.class).advance(id);
    assertThat(job(id)).extracting(JobRow::asked, JobRow::failed).containsExactly(0L, 1L);
    assertThatThrownBy(() -> ecs.the(StationJobs.class).stop(id))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("STATION_JOB_STATE_WRONG");
    ecs.the(StationJobs.class).resume(id);
    assertThat(job(id)).extracting(JobRow::asked, JobRow::failed).containsExactly(1L, 0L);
  }

  @Test
  void aReportForAnotherRequestIsNotOfThisJob() {
    String signed =
        FIRMWARE.replace("}", ",\"request\":0,\"certificate\":\"C\",\"signature\":\"S\"}");
    long id = started(command(Command.Kind.UPDATE_SIGNED_FIRMWARE, signed), 5).id();
    long sent = parts(id).get(0).command();
    assertThat(ecs.the(Commands.class).command(sent).parameters().getInt("request"))
        .isEqualTo((int) id);
    answers(id, "S1", CommandOutcome.ACCEPTED);
    reports(1, FileStep.INSTALLED, id + 1);
    assertThat(job(id).done()).isZero();
    reports(1, FileStep.INSTALL_FAILED, id);
    assertThat(job(id).failed()).isEqualTo(1);
  }

  @Test
  void silenceAndAbsenceEnd() {
    long id = started(command(Command.Kind.UPDATE_FIRMWARE, FIRMWARE), 5).id();
    answers(id, "S1", CommandOutcome.ACCEPTED);
    ecs.clock().forward(Duration.ofHours(6));
    ecs.the(StationJobs.class).advance(id);
    assertThat(parts(id).get(0).note()).isEqualTo("NO_REPORT");
    ecs.clock().forward(Duration.ofDays(7));
    ecs.the(Commands.class).expire(Duration.ofMinutes(1));
    ecs.the(StationJobs.class).advance(id);
    assertThat(parts(id)).extracting(JobPartRow::state).containsOnly(PartState.FAILED);
    assertThat(parts(id).get(4).note()).isEqualTo(CommandState.EXPIRED.name());
    assertThat(job(id).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void stationsAreChosenBySiteModelAndName() {
    var named = new NewJob.Selection("Harbour", null, List.of("S2", "S9"));
    var job = new NewJob(Command.reset(false), named, 1, Duration.ofDays(1));
    assertThat(ecs.the(StationJobs.class).start(job).total()).isEqualTo(1);
    var nobody = new NewJob.Selection(null, "No such model", List.of());
    assertThatThrownBy(
            () ->
                ecs.the(StationJobs.class)
                    .start(new NewJob(Command.reset(false), nobody, 1, Duration.ofDays(1))))
        .hasMessageStartingWith("STATION_JOB_EMPTY");
    assertThatThrownBy(() -> started(command(Command.Kind.UPDATE_FIRMWARE, "{}"), 1))
        .hasMessageStartingWith("COMMAND_MALFORMED");
  }
}
