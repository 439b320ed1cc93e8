package org.ecs.ws.contract;

import java.util.UUID;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.MDC;

/**
 * Gives each request one id, the caller's own where it is harmless, which every log line of the
 * request bears and the response tells.
 */
final class Correlation extends AbstractPhaseInterceptor<Message> {

  private static final String HEADER = "X-Correlation-Id";
  private static final String KEY = "correlation";
  private static final FaultListener SILENCE = (fault, description, message) -> false;

  Correlation() {
    super(Phase.RECEIVE);
  }

  @Override
  public void handleMessage(Message message) {
    Http http = Http.of(message);
    String id = harmless(http.request().getHeader(HEADER));
    http.response().setHeader(HEADER, id);
    message.put(FaultListener.class.getName(), SILENCE); // Faults logs what is to be logged, once
    MDC.put(KEY, id);
    try {
      message.getInterceptorChain().doIntercept(message);
    } finally {
      MDC.remove(KEY);
    }
  }

  private static String harmless(String asked) {
    return asked != null && asked.matches("[A-Za-z0-9._-]{1,64}")
        ? asked
        : UUID.randomUUID().toString();
  }
}
