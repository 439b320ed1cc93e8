package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ecs.access.EmailChangeAsked;
import org.ecs.access.EmailChanged;
import org.ecs.access.PasswordForgotten;

/** What subscribers are told of their own access: links to set or confirm, and what was changed. */
@Stateless
public class AccessNews {

  @Inject private Notifications notifications;

  public void keep(@Observes PasswordForgotten forgotten) {
    long about = forgotten.account().value();
    notifications.keep(forgotten.account(), Occasion.PASSWORD_LINK, about, null);
  }

  public void keep(@Observes EmailChangeAsked asked) {
    notifications.keep(asked.account(), Occasion.EMAIL_CONFIRM, asked.change(), asked.newEmail());
  }

  public void keep(@Observes EmailChanged changed) {
    notifications.keep(
        changed.account(), Occasion.EMAIL_CHANGED, changed.change(), changed.oldEmail());
  }
}
