package org.ecs.web.office;

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
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All who may sign in to the office or call contracts: filtered, a page at a time. */
@Named
@RequestScoped
public class MembersPage {

  private static final int SIZE = 25;

  @Inject private MemberLists members;
  @Inject private Asked asked;

  private @Nullable Listing<MemberRow> list;

  /** Whether somebody may sign in, as a filter. */
  public enum State {
    ACTIVE,
    BLOCKED
  }

  public Listing<MemberRow> getList() {
    if (list == null) {
      State state = asked.one(State.class, "state");
      MemberFilter filter =
          new MemberFilter(
              asked.text("q"),
              asked.one(Role.class, "role"),
              asked.one(SignIns.Kind.class, "kind"),
              state == null ? null : state == State.BLOCKED);
      list = Listing.of(asked.page(), SIZE, (first, most) -> members.find(filter, first, most));
    }
    return list;
  }

  public List<Role> getRoles() {
    return Stream.concat(Role.ofStaff().stream(), Role.ofContracts().stream()).toList();
  }

  public List<SignIns.Kind> getKinds() {
    return List.of(SignIns.Kind.STAFF, SignIns.Kind.INTEGRATOR);
  }

  public State[] getStates() {
    return State.values();
  }
}
