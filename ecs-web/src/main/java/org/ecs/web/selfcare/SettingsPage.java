package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.access.Entrance;
import org.ecs.common.Refusal;
import org.ecs.notification.Occasion;
import org.ecs.notification.Preferences;
import org.ecs.subscriber.Profiles;
import org.ecs.web.Asked;
import org.ecs.web.Onward;
import org.ecs.web.PortalDoor;

/** What a subscriber wants to be told and how, in which language, and the password. */
@Named
@RequestScoped
public class SettingsPage {

  private static final String PAGE = "/selfcare/settings.xhtml";
  private static final List<String> CHANNELS = List.of("email", "sms");

  @Inject private Me me;
  @Inject private Preferences preferences;
  @Inject private Profiles profiles;
  @Inject private Entrance entrance;
  @Inject private HttpServletRequest request;
  @Inject private Asked asked;
  @Inject private Onward onward;

  private String language = "";
  private String oldPassword = "";
  private String newPassword = "";

  /** A kind of message over a channel, and whether it is wanted. */
  public record Row(Occasion occasion, String channel, boolean wanted) {

    public String getKey() {
      return occasion + "." + channel;
    }
  }

  /** What can be switched on and off. */
  public List<Row> getRows() {
    return Arrays.stream(Occasion.values())
        .filter(occasion -> !occasion.isMandatory())
        .flatMap(this::rows)
        .toList();
  }

  private Stream<Row> rows(Occasion occasion) {
    return CHANNELS.stream()
        .filter(occasion::goesBy)
        .map(by -> new Row(occasion, by, preferences.wants(me.id(), occasion, by)));
  }

  public void saveMessages() {
    onward.go(
        "doneMessages",
        PAGE,
        () ->
            getRows()
                .forEach(
                    row ->
                        preferences.choose(
                            me.id(),
                            row.occasion(),
                            row.channel(),
                            !asked.text(row.getKey()).isEmpty())));
  }

  public void saveLanguage() {
    onward.go("doneLanguage", PAGE, () -> profiles.speak(me.id(), language));
  }

  /** The old password is asked for, so that a phone left lying about does not lose the account. */
  public void changePassword() {
    try {
      String name = request.getRemoteUser();
      entrance.changePassword(name, oldPassword, newPassword);
      PortalDoor.stay(request, entrance, name);
      onward.go("doneNewPassword", PAGE, () -> {});
    } catch (Refusal refusal) {
      onward.refused(refusal);
    }
  }

  public String getLanguage() {
    return language.isEmpty() ? me.getAccount().contact().language() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
