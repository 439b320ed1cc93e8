package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Slice;
import org.ecs.session.BootCheck;
import org.ecs.session.BootTest;
import org.ecs.station.FieldWork;
import org.ecs.station.StationCourse;
import org.ecs.station.StationLife;
import org.ecs.station.StationState;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** What a field engineer does with a phone in front of a station. */
@Named
@RequestScoped
public class FieldPage {

  private static final int SIZE = 20;

  @Inject private FieldWork work;
  @Inject private BootTest test;
  @Inject private StationLife life;
  @Inject private StationPage page;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable Listing<FieldWork.Job> list;
  private @Nullable List<BootCheck> checks;
  private @Nullable StationCourse course;
  private String remark = "";

  public Listing<FieldWork.Job> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  private Slice<FieldWork.Job> find(int first, int atMost) {
    String me = String.valueOf(staff.getName()).toLowerCase(Locale.ROOT);
    return work.of(me, first, atMost);
  }

  public List<BootCheck> getChecks() {
    if (checks == null) {
      checks = test.of(page.getStation().identity());
    }
    return checks;
  }

  public StationCourse getCourse() {
    if (course == null) {
      course = life.course(page.getStation().id());
    }
    return course;
  }

  public boolean isCanTest() {
    return page.getStation().state() != StationState.ACTIVE
        && page.getStation().state() != StationState.RETIRED;
  }

  /** What there is to bring into service is being brought there, or was lately. */
  public boolean isUnderTest() {
    return isCanTest() && getCourse().underTestSince() != null;
  }

  public boolean isCanReport() {
    return page.getStation().state() == StationState.TESTED && getCourse().fieldDoneAt() == null;
  }

  public void startTest() {
    attempt.perform(
        staff.isCommandsStations(),
        "doneStartTest",
        () -> life.startTest(page.getStation().identity()));
  }

  public void done() {
    attempt.perform(
        staff.isCommandsStations(),
        "doneFieldDone",
        () -> life.fieldDone(page.getStation().identity(), remark));
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(@Nullable String remark) {
    this.remark = remark == null ? "" : remark;
  }
}
