package org.ecs.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ecs.access.Entrance;
import org.ecs.access.SignIns;
import org.ecs.access.Standing;
import org.ecs.access.TooManyTries;
import org.ecs.common.Refusal;

/**
 * Signs in by name and password, or leads to the OpenID provider instead. The container sends here
 * who has to sign in, and they go on to the page, so that the form is always asked for by GET and a
 * reload does no harm.
 */
@WebServlet("/sign-in")
public class SignIn extends HttpServlet {

  static final String PAGE = "/sign-in.xhtml";

  private static final long serialVersionUID = 1;

  @Inject private transient Entrance entrance;
  @Inject private transient Staff staff;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
    if (PortalDoor.isAskedFor(request)) {
      response.sendRedirect(request.getContextPath() + PortalDoor.PAGE);
    } else if (staff.isSignInElsewhere()) {
      elsewhere(request, response, asked);
    } else if (asked && request.getMethod().equals("POST")) {
      signIn(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + PAGE + query("", wanted(request)));
    }
  }

  /**
   * To the OpenID provider, whoever asks for it. Whoever is sent here asks by way of the page: a
   * browser does not let a form that is out of date lead to another site.
   */
  private static void elsewhere(
      HttpServletRequest request, HttpServletResponse response, boolean asked) throws IOException {
    if (asked) {
      String to = Way.to(request, request.getParameter("to"));
      request.getSession().setAttribute(Arrival.TO, to);
      response.sendRedirect(Arrival.DOOR);
    } else {
      String page = request.getContextPath() + PAGE;
      response.sendRedirect(page + query("state=elsewhere", wanted(request)));
    }
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (SignOut.isFromElsewhere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String name = text(request, "j_username").strip().toLowerCase(Locale.ROOT);
    String to = Way.to(request, request.getParameter("to"));
    try {
      String password = text(request, "j_password");
      Standing standing = entrance.password(SignIns.Kind.STAFF, name, password);
      SignOut.end(request);
      request.login(name, password);
      new Entered(name, standing.changedAt(), false).keep(request);
      LanguageChoice.remember(request, response, standing.language());
      response.sendRedirect(standing.secondFactor() ? SignInCode.page(request, to) : to);
    } catch (TooManyTries wait) {
      back(request, response, "state=wait&minutes=" + wait.minutes(), to);
    } catch (Refusal refusal) {
      back(request, response, "state=failed", to);
    }
  }

  private static void back(
      HttpServletRequest request, HttpServletResponse response, String state, String to)
      throws IOException {
    response.sendRedirect(request.getContextPath() + PAGE + query(state, to));
  }

  /** The page that somebody wanted to see, or whose form they sent; the form is not sent again. */
  private static String wanted(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    return uri == null ? "" : Way.to(request, uri + (query == null ? "" : "?" + query));
  }

  static String query(String state, String to) {
    String where = to.isEmpty() ? "" : "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    String both = state.isEmpty() || where.isEmpty() ? state + where : state + "&" + where;
    return both.isEmpty() ? "" : "?" + both;
  }

  static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
