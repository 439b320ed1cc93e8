package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.access.MemberLists;
import org.ecs.access.MemberRow;
import org.ecs.access.Members;
import org.ecs.access.Role;
import org.ecs.common.Audit;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.OneTime;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One member of staff, or one integrator: what they may do, and whether they may sign in. */
@Named
@RequestScoped
public class MemberPage {

  private static final int ROWS = 20;

  @Inject private MemberLists lists;
  @Inject private Members members;
  @Inject private Audit audit;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Asked asked;
  @Inject private OneTime oneTime;
  @Inject private ChosenRoles chosen;

  private @Nullable MemberRow member;
  private @Nullable String fullName;
  private @Nullable String email;

  /** Refuses one who is not there before anything is drawn. */
  public void load() {
    getMember();
    oneTime.take();
  }

  public MemberRow getMember() {
    if (member == null) {
      member = lists.get(asked.text("name"));
    }
    return member;
  }

  public boolean isSelf() {
    return getMember().name().equals(staff.getName());
  }

  public List<Role> getContractRoles() {
    return Role.ofContracts();
  }

  public List<Role> getStaffRoles() {
    return getMember().isStaff() ? Role.ofStaff() : List.of();
  }

  public boolean has(Role role) {
    return getMember().roles().contains(role);
  }

  public List<Audit.Row> getAudit() {
    return audit.about(getMember().name(), ROWS);
  }

  public void describe() {
    String shownName = getFullName();
    String shownEmail = getEmail();
    act("doneSaved", () -> members.describe(getMember().name(), shownName, shownEmail));
  }

  public void changeRoles() {
    act("doneRoles", () -> members.changeRoles(getMember().name(), chosen.get()));
  }

  public void block() {
    act("doneBlock", () -> members.block(getMember().name()));
  }

  public void unblock() {
    act("doneUnblock", () -> members.unblock(getMember().name()));
  }

  public void resetPassword() {
    act(
        "doneResetPassword",
        () -> oneTime.keep(List.of(members.resetPassword(getMember().name()))));
  }

  public void resetSecondFactor() {
    act("doneResetSecondFactor", () -> members.resetSecondFactor(getMember().name()));
  }

  private void act(String done, Runnable work) {
    attempt.perform(staff.isAdministrates(), done, work);
  }

  public String getFullName() {
    return fullName == null ? getMember().fullName() : fullName;
  }

  public void setFullName(@Nullable String fullName) {
    this.fullName = fullName == null ? "" : fullName;
  }

  public @Nullable String getEmail() {
    return email == null ? getMember().email() : email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email;
  }
}
