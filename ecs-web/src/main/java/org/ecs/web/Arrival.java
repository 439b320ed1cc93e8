package org.ecs.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.ecs.access.Entrance;
import org.ecs.access.HandOvers;
import org.ecs.access.Standing;
import org.ecs.common.Reason;

/**
 * Where staff arrive whom the OpenID provider has let in: a cookie from its door, good once, says
 * who they are. Whom the door has refused is told why.
 */
@WebServlet("/sign-in/provider")
public class Arrival extends HttpServlet {

  /** The web application that the provider guards. */
  static final String DOOR = "/ecs-staff/";

  /** The page that they want to see is kept here while they are away. */
  static final String TO = Arrival.class.getName() + ".to";

  private static final String COOKIE = "ecs-hand-over";
  private static final long serialVersionUID = 1;

  private static final Set<Reason> REFUSALS =
      Set.of(
          Reason.PROVIDER_ROLES_MISSING,
          Reason.PROVIDER_NAME_TAKEN,
          Reason.SIGN_IN_NAME_MALFORMED,
          Reason.SIGN_IN_BLOCKED);

  /** The realm knows one password of a name at a time. */
  private static final Object ONE_BY_ONE = new Object();

  @Inject private transient HandOvers handOvers;
  @Inject private transient Entrance entrance;
  @Inject private transient Staff staff;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    Optional<Reason> refused = refused(request);
    if (!staff.isSignInElsewhere()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (refused.isPresent()) {
      request.setAttribute("reason", refused.get());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      arrive(request, response);
    }
  }

  private void arrive(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String name = secret(request).flatMap(handOvers::redeem).orElse(null);
    forget(request, response);
    String to = wanted(request);
    if (name == null) {
      String page = request.getContextPath() + SignIn.PAGE;
      response.sendRedirect(page + SignIn.query("state=again", to));
      return;
    }
    SignOut.end(request);
    logIn(request, name);
    Standing standing = entrance.standing(name);
    new Entered(name, standing.changedAt(), false).keep(request);
    LanguageChoice.remember(request, response, standing.language());
    response.sendRedirect(to);
  }

  private void logIn(HttpServletRequest request, String name) throws ServletException {
    synchronized (ONE_BY_ONE) {
      request.login(name, handOvers.password(name));
      handOvers.arrived(name);
    }
  }

  private static Optional<Reason> refused(HttpServletRequest request) {
    String told = request.getParameter("refused");
    return REFUSALS.stream().filter(reason -> reason.name().equals(told)).findFirst();
  }

  private static String wanted(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object kept = session == null ? null : session.getAttribute(TO);
    return Way.to(request, kept == null ? null : kept.toString());
  }

  private static Optional<String> secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static void forget(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, "");
    cookie.setPath(request.getContextPath() + "/sign-in");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }
}
