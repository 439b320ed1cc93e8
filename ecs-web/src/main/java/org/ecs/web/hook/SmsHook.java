package org.ecs.web.hook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.ecs.sms.IncomingTexts;
import org.jspecify.annotations.Nullable;

/** Takes texts of phones from an aggregator that brings them by HTTP. */
@WebServlet("/hooks/sms")
public class SmsHook extends Hook {

  private static final long serialVersionUID = 1;

  @Inject private transient IncomingTexts incoming;

  @Override
  String take(@Nullable String type, byte[] body) {
    return incoming.take(HookedText.of(type, body)) ? "taken" : "known already";
  }
}
