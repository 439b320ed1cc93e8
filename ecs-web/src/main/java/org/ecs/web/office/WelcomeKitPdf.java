package org.ecs.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.notification.Document;
import org.ecs.notification.WelcomeKits;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.Staff;

/** An account's welcome kit to be printed; each time with a link of its own. */
@WebServlet("/office/subscribers/welcome-kit.pdf")
public class WelcomeKitPdf extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient WelcomeKits kits;
  @Inject private transient Staff staff;
  @Inject private transient Asked asked;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!staff.isServesSubscribers()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      Document kit = kits.print(asked.text("number"));
      response.setContentType(kit.mediaType());
      response.setHeader("Content-Disposition", "inline; filename=\"" + kit.fileName() + "\"");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(kit.content().length);
      response.getOutputStream().write(kit.content());
    } catch (Refusal refusal) {
      boolean unknown = refusal.reason().kind() == Reason.Kind.UNKNOWN;
      response.sendError(
          unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_CONFLICT,
          refusal.in(language.getLocale()));
    }
  }
}
