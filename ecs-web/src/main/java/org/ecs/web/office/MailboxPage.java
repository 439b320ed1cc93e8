package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.notification.DeliveryRow;
import org.ecs.notification.NotificationLists;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** In a demo, all that would have been sent, the newest first. */
@Named
@RequestScoped
public class MailboxPage {

  private static final int SIZE = 15;

  @Inject private NotificationLists notifications;
  @Inject private Asked asked;

  @Inject
  @ConfigProperty(name = "ecs.demo", defaultValue = "false")
  private boolean demo;

  private @Nullable Listing<DeliveryRow> list;

  public boolean isDemo() {
    return demo;
  }

  /** Outside of a demo nobody reads other people's mail. */
  public void load() {
    if (!demo) {
      throw new Refusal(Reason.NOTIFICATION_UNKNOWN, "not a demo");
    }
  }

  public Listing<DeliveryRow> getList() {
    load();
    if (list == null) {
      list =
          Listing.of(
              asked.page(), SIZE, (first, atMost) -> notifications.sentTo(null, first, atMost));
    }
    return list;
  }
}
