package org.ecs.web.selfcare;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.PaymentDesk;
import org.ecs.web.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads the subscriber to the gateway's page, or to what became of the payment. A page elsewhere is
 * gone to by a page of ours, for a form may lead nowhere else (form-action of the security policy).
 */
@WebServlet("/selfcare/payments/go")
public class PayDoor extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(PayDoor.class);

  @Inject private transient Me me;
  @Inject private transient PaymentDesk desk;
  @Inject private transient Asked asked;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = asked.text("key");
    String ours = request.getContextPath() + "/selfcare/payments/payment.xhtml?key=";
    Optional<String> page = page(key);
    response.setHeader("Cache-Control", "no-store");
    if (page.isEmpty() || page.get().startsWith(root(request))) {
      response.sendRedirect(page.orElse(ours + key));
    } else {
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().print(onward(page.get()));
    }
  }

  /** Empty also if the gateway does not answer: the payment's own page tells so. */
  private Optional<String> page(String key) {
    try {
      return desk.page(me.id(), key);
    } catch (Refusal refusal) {
      if (refusal.reason() == Reason.PAYMENT_UNKNOWN || refusal.reason() == Reason.ROLE_MISSING) {
        throw refusal;
      }
      LOG.warn("no page to pay at: {}", refusal.getMessage());
      return Optional.empty();
    }
  }

  private static String root(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }

  static String onward(String address) {
    String safe = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>ECS</title>"
        + "<meta http-equiv=\"refresh\" content=\"0;url="
        + safe
        + "\"></head><body><p><a href=\""
        + safe
        + "\">→</a></p></body></html>";
  }
}
