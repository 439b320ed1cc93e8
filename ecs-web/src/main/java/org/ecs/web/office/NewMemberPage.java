package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.access.Members;
import org.ecs.access.NewMember;
import org.ecs.access.Role;
import org.ecs.access.SignIns;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.OneTime;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** A new member of staff, or a new integrator, whose first password is shown once. */
@Named
@RequestScoped
public class NewMemberPage {

  @Inject private Members members;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Asked asked;
  @Inject private OneTime oneTime;
  @Inject private ChosenRoles chosen;

  private String name = "";
  private String fullName = "";
  private @Nullable String email;

  public boolean isIntegrator() {
    return asked.text("kind").equals(SignIns.Kind.INTEGRATOR.name());
  }

  public List<Role> getRoles() {
    return isIntegrator() ? Role.ofContracts() : Role.ofStaff();
  }

  public boolean has(Role role) {
    return chosen.get().contains(role);
  }

  public void create() {
    SignIns.Kind kind = isIntegrator() ? SignIns.Kind.INTEGRATOR : SignIns.Kind.STAFF;
    attempt.make(
        staff.isAdministrates(),
        "doneMemberCreate",
        () -> {
          NewMember member = new NewMember(name, fullName, email, kind, chosen.get());
          oneTime.keep(List.of(members.create(member)));
          return member.name();
        },
        made -> "member.xhtml?name=" + made);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(@Nullable String fullName) {
    this.fullName = fullName == null ? "" : fullName;
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }
}
