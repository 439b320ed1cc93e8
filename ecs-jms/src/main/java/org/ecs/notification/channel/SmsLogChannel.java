package org.ecs.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.notification.Message;
import org.ecs.notification.NotificationChannel;
import org.ecs.subscriber.Contact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Text messages written to the log, for a trial without an SMS centre; off unless asked for. */
@ApplicationScoped
public class SmsLogChannel implements NotificationChannel {

  private static final Logger LOG = LoggerFactory.getLogger(SmsLogChannel.class);

  @Inject
  @ConfigProperty(name = "ecs.sms.log", defaultValue = "false")
  private boolean on;

  @Override
  public String name() {
    return "sms";
  }

  @Override
  public Optional<String> addressOf(Contact contact) {
    return on ? Optional.ofNullable(contact.phone()) : Optional.empty();
  }

  @Override
  public void send(Message message) {
    LOG.info("SMS to {}: {}", message.to(), message.text().strip().replaceAll("\\s+", " "));
  }
}
