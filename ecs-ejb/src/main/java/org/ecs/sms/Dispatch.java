package org.ecs.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends texts, in the transaction of who asks for it. No service itself: a centre that is away is a
 * refusal that its caller may survive.
 */
@ApplicationScoped
public class Dispatch {

  @Inject @Any private Instance<SmsLine> lines;
  @Inject private OutgoingTexts outgoing;

  /** Whether texts go out at all. */
  public boolean isOn() {
    return line().isPresent();
  }

  /** Sends or refuses a text, and keeps it; throws UPSTREAM_AWAY to be asked again. */
  public void send(TextToSend text) {
    Optional<SmsLine> line = line();
    if (line.isEmpty()) {
      outgoing.refused(text, "no way out is switched on");
    } else if (!outgoing.mayGo(text)) {
      outgoing.refused(text, "the most of a day have gone to this number");
    } else {
      outgoing.sent(text, line.get().submit(text.to(), text.text()));
    }
  }

  private Optional<SmsLine> line() {
    return lines.stream().filter(SmsLine::isOn).findFirst();
  }
}
