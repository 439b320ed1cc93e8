package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecs.access.MemberFilter;
import org.ecs.access.MemberLists;
import org.ecs.access.MemberRow;
import org.ecs.access.Role;
import org.ecs.access.SignIns;
import org.ecs.station.StationCourse;
import org.ecs.station.StationLife;
import org.ecs.station.StationSecurity;
import org.ecs.station.StationState;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** What becomes of a station: tested, given another password, assigned, retired. */
@Named
@RequestScoped
public class StationLifePage {

  private static final int MOST_ENGINEERS = 200;

  @Inject private StationLife life;
  @Inject private StationSecurity security;
  @Inject private StationPage page;
  @Inject private MemberLists members;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable StationCourse course;
  private String why = "";
  private @Nullable Integer profile;
  private @Nullable String engineer;

  public StationCourse getCourse() {
    if (course == null) {
      course = life.course(page.getStation().id());
    }
    return course;
  }

  public boolean isAlive() {
    return state() != StationState.RETIRED;
  }

  public boolean isCanTest() {
    return isAlive() && state() != StationState.ACTIVE;
  }

  /** An active station is taken out of service first. */
  public boolean isCanRetire() {
    return isCanTest();
  }

  public List<MemberRow> getEngineers() {
    var filter = new MemberFilter("", Role.FIELD_ENGINEER, SignIns.Kind.STAFF, false);
    return members.find(filter, 0, MOST_ENGINEERS).rows();
  }

  public void startTest() {
    attempt.perform(staff.isCommandsStations(), "doneStartTest", () -> life.startTest(identity()));
  }

  public void assign() {
    attempt.perform(staff.isRunsStations(), "doneAssign", () -> life.assign(identity(), engineer));
  }

  public void renewKey() {
    attempt.make(
        staff.isRunsStations(),
        "doneRenewKey",
        () -> life.renewKey(identity()).key(),
        this::shownOnce);
  }

  /** The least security profile that it comes in by from now on. */
  public void require() {
    attempt.perform(
        staff.isRunsStations(),
        "doneSecurityProfile",
        () -> security.require(identity(), profile == null ? 1 : profile, why));
  }

  public void retire() {
    attempt.perform(staff.isRunsStations(), "doneRetire", () -> life.retire(identity(), why));
  }

  private String shownOnce(String key) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().put("stationKey", key);
    return "station.xhtml?id=" + URLEncoder.encode(identity(), StandardCharsets.UTF_8);
  }

  private String identity() {
    return page.getStation().identity();
  }

  private StationState state() {
    return page.getStation().state();
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public Integer getProfile() {
    return profile == null ? Math.max(1, page.getStation().securityProfile()) : profile;
  }

  public void setProfile(Integer profile) {
    this.profile = profile;
  }

  public @Nullable String getEngineer() {
    return engineer == null ? getCourse().engineer() : engineer;
  }

  public void setEngineer(@Nullable String engineer) {
    this.engineer = engineer;
  }
}
