package org.ecs.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.access.Entrance;
import org.ecs.access.SignIns;
import org.ecs.access.Standing;

/**
 * Where subscribers come in. Whose sign-in was blocked, or got another password or name meanwhile,
 * is out at the next request.
 */
@WebFilter(
    urlPatterns = "/selfcare/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class PortalDoor extends HttpFilter {

  static final String PAGE = "/selfcare/sign-in.xhtml";
  private static final long serialVersionUID = 1;

  @Inject private transient SignIns signIns;

  /** Lets a subscriber in; refuses as {@link Entrance#password} does. */
  public static void enter(
      HttpServletRequest request, Entrance entrance, String name, String password)
      throws ServletException {
    Standing standing = entrance.password(SignIns.Kind.SUBSCRIBER, name, password);
    request.logout();
    request.login(name, password);
    new Entered(name, standing.changedAt(), false).keep(request);
  }

  /** Keeps somebody in whose own change it was. */
  public static void stay(HttpServletRequest request, Entrance entrance, String name) {
    new Entered(name, entrance.standing(name).changedAt(), false).keep(request);
  }

  static boolean isAskedFor(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return String.valueOf(asked).startsWith(request.getContextPath() + "/selfcare/");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRemoteUser() != null && !isWelcome(request)) {
      SignOut.end(request);
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(request.getContextPath() + PAGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isWelcome(HttpServletRequest request) {
    Entered entered = Entered.of(request);
    return !request.isUserInRole("subscriber")
        || (entered != null
            && entered.name().equals(request.getRemoteUser())
            && signIns
                .standing(entered.name())
                .filter(Standing::active)
                .filter(now -> now.changedAt().equals(entered.changedAt()))
                .isPresent());
  }
}
