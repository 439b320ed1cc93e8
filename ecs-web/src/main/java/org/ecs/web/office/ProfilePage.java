package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.ecs.access.Entrance;
import org.ecs.access.MemberLists;
import org.ecs.access.MemberRow;
import org.ecs.access.Members;
import org.ecs.access.PasswordRules;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.web.Attempt;
import org.ecs.web.Language;
import org.ecs.web.LanguageChoice;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** What everybody of the staff sees and changes of their own: language and password. */
@Named
@RequestScoped
public class ProfilePage {

  @Inject private MemberLists lists;
  @Inject private Members members;
  @Inject private Entrance entrance;
  @Inject private PasswordRules rules;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Language language;

  private @Nullable MemberRow member;
  private @Nullable String spoken;
  private String password = "";
  private String newPassword = "";
  private String repeated = "";

  public MemberRow getMember() {
    if (member == null) {
      member = lists.get(name());
    }
    return member;
  }

  private String name() {
    return Objects.requireNonNull(staff.getName());
  }

  public int getShortest() {
    return rules.shortest();
  }

  public void speak() {
    String chosen = Language.isSpoken(spoken) ? spoken : null;
    attempt.perform(
        true,
        "doneSaved",
        () -> {
          members.speak(name(), chosen);
          LanguageChoice.remember(request(), response(), chosen);
        });
  }

  /** Not in one transaction: a wrong password stays counted. */
  public void changePassword() {
    attempt.show(
        "donePassword",
        () -> {
          staff.must(staff.isOfOurs());
          if (!newPassword.equals(repeated)) {
            throw new Refusal(Reason.PASSWORD_NOT_REPEATED, name());
          }
          entrance.changePassword(name(), password, newPassword);
          staff.stay(false);
        },
        request().getContextPath() + "/office/profile/");
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  public String getSpoken() {
    String known = spoken == null ? getMember().language() : spoken;
    return known == null ? language.getLocale().getLanguage() : known;
  }

  public void setSpoken(@Nullable String spoken) {
    this.spoken = spoken;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(@Nullable String password) {
    this.password = password == null ? "" : password;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(@Nullable String newPassword) {
    this.newPassword = newPassword == null ? "" : newPassword;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(@Nullable String repeated) {
    this.repeated = repeated == null ? "" : repeated;
  }
}
