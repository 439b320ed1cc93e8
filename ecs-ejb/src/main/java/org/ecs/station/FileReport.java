package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of a station with a file; said again, it is the same row. */
@Entity
@Table(name = "file_report")
class FileReport {

  @Id
  @GeneratedValue(generator = "file_report_seq")
  @SequenceGenerator(name = "file_report_seq", sequenceName = "file_report_seq")
  private long id;

  private StationId stationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_kind")
  private FileKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_step")
  private FileStep step;

  @Column(name = "request_no")
  private @Nullable Long request;

  private Instant reportedAt;
  private int times = 1;

  @SuppressWarnings("NullAway")
  protected FileReport() {}

  FileReport(FileReported report) {
    this.stationId = report.station();
    this.kind = report.kind();
    this.step = report.step();
    this.request = report.request();
    this.reportedAt = report.at();
  }

  /** True if the report only says again what this one says. */
  boolean again(FileReported report) {
    boolean same = step == report.step() && Objects.equals(request, report.request());
    if (same) {
      reportedAt = report.at();
      times++;
    }
    return same;
  }
}
