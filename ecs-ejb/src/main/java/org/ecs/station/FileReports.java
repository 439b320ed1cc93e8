package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stations tell of the files that they carry: software that they fetch, logs they bring. */
@Stateless
public class FileReports {

  @PersistenceContext private EntityManager db;
  @Inject private Event<FileReported> reported;

  /** A step as the station's page shows it. */
  public record Row(
      FileKind kind, FileStep step, @Nullable Long request, Instant reportedAt, int times) {}

  /** Keeps a step; whoever waits for the file hears of it. */
  public void keep(FileReported report) {
    Optional<FileReport> last =
        db
            .createQuery(
                "select r from FileReport r where r.stationId = :station and r.kind = :kind order by r.id desc",
                FileReport.class)
            .setParameter("station", report.station())
            .setParameter("kind", report.kind())
            .setMaxResults(1)
            .getResultList()
            .stream()
            .findFirst();
    if (last.isEmpty() || !last.get().again(report)) {
      db.persist(new FileReport(report));
    }
    reported.fire(report);
  }

  /** The newest steps of a station first. */
  public List<Row> of(StationId station, int atMost) {
    return db.createQuery(
            "select new org.ecs.station.FileReports$Row(r.kind, r.step, r.request, r.reportedAt, r.times)"
                + " from FileReport r where r.stationId = :station order by r.reportedAt desc, r.id desc",
            Row.class)
        .setParameter("station", station)
        .setMaxResults(atMost)
        .getResultList();
  }
}
