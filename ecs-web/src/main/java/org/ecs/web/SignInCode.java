package org.ecs.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.access.Entrance;
import org.ecs.access.Standing;
import org.ecs.access.TooManyTries;
import org.ecs.common.Refusal;

/** The second step of signing in, for who has a second factor: a code, good once. */
@WebServlet("/sign-in/code")
public class SignInCode extends HttpServlet {

  static final String PAGE = "/sign-in-code.xhtml";

  private static final long serialVersionUID = 1;

  @Inject private transient Entrance entrance;

  static String page(HttpServletRequest request, String to) {
    return request.getContextPath() + PAGE + SignIn.query("", to);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    Entered entered = Entered.of(request);
    if (entered == null || SignOut.isFromElsewhere(request)) {
      response.sendRedirect(request.getContextPath() + SignIn.PAGE);
      return;
    }
    String to = Way.to(request, request.getParameter("to"));
    response.sendRedirect(shown(request, entered, to));
  }

  private String shown(HttpServletRequest request, Entered entered, String to)
      throws ServletException {
    try {
      Standing standing = entrance.standing(entered.name());
      if (!standing.active() || !standing.changedAt().equals(entered.changedAt())) {
        SignOut.end(request);
        return request.getContextPath() + SignIn.PAGE + "?state=changed";
      }
      entrance.code(entered.name(), SignIn.text(request, "code"));
      new Entered(entered.name(), entered.changedAt(), true).keep(request);
      return to;
    } catch (TooManyTries wait) {
      String state = "state=wait&minutes=" + wait.minutes();
      return request.getContextPath() + PAGE + SignIn.query(state, to);
    } catch (Refusal wrong) {
      return request.getContextPath() + PAGE + SignIn.query("state=failed", to);
    }
  }
}
