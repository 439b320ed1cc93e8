package org.ecs.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecs.notification.Message;
import org.ecs.notification.NotificationChannel;
import org.ecs.sms.Dispatch;
import org.ecs.sms.TextToSend;
import org.ecs.subscriber.Contact;
import org.jspecify.annotations.Nullable;

/** Text messages, over whichever line to the SMS centre is switched on. */
@ApplicationScoped
public class SmsChannel implements NotificationChannel {

  @Inject private Dispatch dispatch;

  @Override
  public String name() {
    return "sms";
  }

  @Override
  public Optional<String> addressOf(Contact contact) {
    return dispatch.isOn() ? Optional.ofNullable(contact.phone()) : Optional.empty();
  }

  @Override
  public void send(Message message, @Nullable Long delivery) {
    String text = message.text().strip();
    String kept = message.withoutSecrets().text().strip();
    dispatch.send(TextToSend.notice(message.to(), text, kept, delivery));
  }
}
