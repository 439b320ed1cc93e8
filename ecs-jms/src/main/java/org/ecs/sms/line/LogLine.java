package org.ecs.sms.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.sms.SmsLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Text messages written to the log, for a trial without an SMS centre; off unless asked for. */
@ApplicationScoped
public class LogLine implements SmsLine {

  private static final Logger LOG = LoggerFactory.getLogger(LogLine.class);

  @Inject private SmppSettings smpp;
  @Inject private HookSettings hook;

  @Inject
  @ConfigProperty(name = "ecs.sms.log", defaultValue = "false")
  private boolean on;

  @Override
  public boolean isOn() {
    return on && !smpp.isOn() && !hook.isOn();
  }

  @Override
  public Submitted submit(String to, String text) {
    LOG.info("SMS to {}: {}", to, text.strip().replaceAll("\\s+", " "));
    return Submitted.as(List.of());
  }
}
