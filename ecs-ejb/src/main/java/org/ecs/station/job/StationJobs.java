package org.ecs.station.job;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.CommandEnded;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.FileReported;
import org.ecs.station.StationId;
import org.ecs.station.Urgency;

/**
 * Jobs over many stations. Rows are the truth: whoever looks next goes on where a stopped or killed
 * ECS left off, and no station is asked twice for one job unless somebody resumes it.
 */
@Stateless
public class StationJobs {

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int ROUND = 5000;

  /** A station was here when its turn came; one that left keeps no place for longer. */
  private static final Duration TO_BE_TAKEN = Duration.ofHours(1);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Commands commands;
  @Inject private JobLists lists;

  @Inject
  @ConfigProperty(name = "ecs.station.job.patience", defaultValue = "PT6H")
  private Duration patience;

  /** Starts a job. Refuses parameters that the command does not take, and a job for no station. */
  public JobRow start(NewJob asked) {
    asked.command().mustBeForMany();
    boolean fits =
        asked.atOnce() >= 1
            && asked.atOnce() <= 1000
            && asked.lasting().compareTo(Duration.ofMinutes(1)) >= 0
            && asked.lasting().compareTo(LONGEST) <= 0;
    if (!fits) {
      throw new Refusal(Reason.COMMAND_MALFORMED, "1 to 1000 at once, 1 minute to 90 days");
    }
    NewJob checked =
        new NewJob(asked.command().checked(), asked.selection(), asked.atOnce(), asked.lasting());
    StationJob job = new StationJob(checked, Caller.current().name(), clock.instant());
    List<StationId> stations = chosen(asked.selection());
    if (stations.isEmpty()) {
      throw new Refusal(Reason.STATION_JOB_EMPTY, asked.selection().shown());
    }
    db.persist(job);
    stations.forEach(station -> db.persist(new StationJobPart(job.id(), station, clock.instant())));
    audit.note("station.job.start", job.id(), checked.command().kind() + " " + stations.size());
    db.flush();
    advance(job);
    db.flush();
    return lists.get(job.id());
  }

  private List<StationId> chosen(NewJob.Selection selection) {
    List<String> named = selection.stations();
    var query =
        db.createQuery(
                "select s.id from Station s where s.state <> org.ecs.station.StationState.RETIRED"
                    + " and (:site is null or s.site.name = :site) and (:model is null or s.model = :model)"
                    + (named.isEmpty() ? "" : " and s.identity in (:named)")
                    + " order by s.identity",
                Long.class)
            .setParameter("site", selection.site())
            .setParameter("model", selection.model())
            .setMaxResults(100_000);
    if (!named.isEmpty()) {
      query.setParameter("named", named);
    }
    return query.getResultList().stream().map(StationId::new).toList();
  }

  /** What it has asked for goes on, but nobody else is asked. */
  public JobRow stop(long id) {
    locked(id).stop();
    audit.note("station.job.stop", id, "");
    return shown(id);
  }

  /** Goes on with the stations that wait, and once more with those that failed. */
  public JobRow resume(long id) {
    StationJob job = locked(id);
    job.resume(clock.instant().plus(Duration.ofDays(1)));
    db.createQuery(
            "update StationJobPart p set p.state = org.ecs.station.job.PartState.WAITING, p.step = null,"
                + " p.note = null, p.command = null, p.changedAt = :now where p.job = :job and p.state ="
                + " org.ecs.station.job.PartState.FAILED")
        .setParameter("now", clock.instant())
        .setParameter("job", id)
        .executeUpdate();
    audit.note("station.job.resume", id, "");
    advance(job);
    return shown(id);
  }

  private JobRow shown(long id) {
    db.flush();
    return lists.get(id);
  }

  private StationJob locked(long id) {
    StationJob job = db.find(StationJob.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (job == null) {
      throw new Refusal(Reason.STATION_JOB_UNKNOWN, id);
    }
    return job;
  }

  /** The ids of the jobs that are not through. */
  public List<Long> open() {
    return db.createQuery(
            "select j.id from StationJob j where j.state <> org.ecs.station.job.JobState.DONE order by j.id",
            Long.class)
        .getResultList();
  }

  /** Goes on with a job: asks those whose turn it is, gives up on silence, and ends it. */
  public void advance(long id) {
    StationJob job = locked(id);
    Instant now = clock.instant();
    giveUp(job, PartState.UNDER_WAY, now.minus(patience), CommandNuance.NO_REPORT.name());
    if (!now.isBefore(job.lastsUntil())) {
      giveUp(job, PartState.WAITING, now, CommandState.EXPIRED.name());
    }
    advance(job);
  }

  private void advance(StationJob job) {
    if (!job.isRunning()) {
      return;
    }
    long asked = count(job, List.of(PartState.ASKED, PartState.UNDER_WAY));
    int room = (int) Math.min(ROUND, job.atOnce() - asked);
    List<StationJobPart> next = room <= 0 ? List.of() : next(job, room);
    List<StationId> stations = next.stream().map(StationJobPart::station).toList();
    Duration lasting = shorter(Duration.between(clock.instant(), job.lastsUntil()), TO_BE_TAKEN);
    List<Long> sent = commands.requestForAll(stations, job.command(), lasting, Urgency.BULK);
    for (int i = 0; i < next.size(); i++) {
      next.get(i).asked(sent.get(i), clock.instant());
    }
    db.flush();
    if (count(job, List.of(PartState.WAITING, PartState.ASKED, PartState.UNDER_WAY)) == 0) {
      job.done(clock.instant());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Those that wait and are here now. */
  private List<StationJobPart> next(StationJob job, int atMost) {
    return db.createQuery(
            "select p from StationJobPart p join Station s on s.id = p.stationId where p.job = :job and"
                + " p.state = org.ecs.station.job.PartState.WAITING and s.connectedSince is not null"
                + " order by p.id",
            StationJobPart.class)
        .setParameter("job", job.id())
        .setMaxResults(atMost)
        .getResultList();
  }

  private long count(StationJob job, List<PartState> states) {
    return db.createQuery(
            "select count(p) from StationJobPart p where p.job = :job and p.state in (:states)",
            Long.class)
        .setParameter("job", job.id())
        .setParameter("states", states)
        .getSingleResult();
  }

  private void giveUp(StationJob job, PartState state, Instant unchangedSince, String why) {
    db.createQuery(
            "update StationJobPart p set p.state = org.ecs.station.job.PartState.FAILED, p.note = :why,"
                + " p.changedAt = :now where p.job = :job and p.state = :state and p.changedAt <= :since")
        .setParameter("why", why)
        .setParameter("now", clock.instant())
        .setParameter("job", job.id())
        .setParameter("state", state)
        .setParameter("since", unchangedSince)
        .executeUpdate();
  }

  /** The station has answered. */
  public void answered(@Observes CommandEnded ended) {
    boolean carriesFile = StationJob.fileKind(ended.kind()) != null;
    db.createQuery(
            "select p from StationJobPart p where p.command = :command", StationJobPart.class)
        .setParameter("command", ended.command())
        .getResultList()
        .forEach(part -> part.answered(ended.outcome(), carriesFile, clock.instant()));
  }

  /** Of a station's jobs that move such a file, the one that it reports for. */
  public void reported(@Observes FileReported report) {
    List<Object[]> open =
        db.createQuery(
                "select p, j from StationJobPart p join StationJob j on j.id = p.job where p.stationId ="
                    + " :station and p.state = org.ecs.station.job.PartState.UNDER_WAY",
                Object[].class)
            .setParameter("station", report.station())
            .getResultList();
    for (Object[] row : open) {
      StationJob job = (StationJob) row[1];
      boolean other = report.request() != null && report.request() != job.id();
      if (job.fileKind() == report.kind() && !other) {
        ((StationJobPart) row[0]).reported(report.step(), report.at());
      }
    }
  }
}
