package org.ecs.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.access.MemberFilter;
import org.ecs.access.MemberLists;
import org.ecs.access.MemberRow;
import org.ecs.access.Role;
import org.ecs.access.SignIns;
import org.ecs.station.Delegations;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** Which Administration System speaks for a station; empty: the station connects itself. */
@Named
@RequestScoped
public class StationSystemPage {

  private static final int MOST_SYSTEMS = 200;

  @Inject private StationPage page;
  @Inject private Delegations delegations;
  @Inject private MemberLists members;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private String now = "";
  private String system = "";

  @PostConstruct
  void begin() {
    now = delegations.systemOf(page.getStation().id()).orElse("");
    system = now;
  }

  /** The sign-ins that can speak for stations, and the one that does. */
  public List<String> getSystems() {
    var filter = new MemberFilter("", Role.SERVICE_DELIVERY, SignIns.Kind.INTEGRATOR, false);
    List<String> names =
        members.find(filter, 0, MOST_SYSTEMS).rows().stream().map(MemberRow::name).toList();
    return now.isEmpty() || names.contains(now)
        ? names
        : Stream.concat(Stream.of(now), names.stream()).toList();
  }

  public void change() {
    String identity = page.getStation().identity();
    attempt.perform(
        staff.isRunsStations(), "doneServedBy", () -> delegations.delegate(identity, system));
  }

  public String getNow() {
    return now;
  }

  public String getSystem() {
    return system;
  }

  /** An item without a value comes as null. */
  public void setSystem(@Nullable String system) {
    this.system = system == null ? "" : system;
  }
}
