package org.ecs.sms.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecs.sms.IncomingTexts;
import org.ecs.sms.OutgoingTexts;
import org.ecs.sms.TextCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes texts as far as they go now; what goes wrong with one does not stop the next. */
@ApplicationScoped
public class TextWork {

  private static final Logger LOG = LoggerFactory.getLogger(TextWork.class);
  private static final int AT_ONCE = 100;

  @Inject private TextCommands commands;
  @Inject private IncomingTexts incoming;
  @Inject private OutgoingTexts outgoing;

  /** Reads a text, hears its station, answers it: whichever of these it waits for. */
  public void goOn(long text) {
    try {
      commands.carryOut(text);
      commands.hearStation(text);
      commands.answer(text);
    } catch (RuntimeException e) {
      LOG.error("text {} could not be dealt with", text, e);
      commands.failed(text);
    }
  }

  /** All whose time has come, and receipts that came before their texts. */
  public void goOnWithAll() {
    incoming.due(AT_ONCE).forEach(this::goOn);
    outgoing.matchReceipts();
  }
}
