package org.ecs.web.door;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.ecs.access.HandOvers;
import org.ecs.access.Role;
import org.ecs.common.Caller;
import org.ecs.common.Refusal;

/**
 * Whoever gets here was let in by the OpenID provider: hands them over to the pages, with a secret
 * in a cookie that only their sign-in sees, and forgets them.
 */
public class StaffDoor extends HttpServlet {

  private static final String SIGN_IN = "/ecs/sign-in";
  private static final int SECONDS = 60;
  private static final long serialVersionUID = 1;

  @EJB(lookup = "java:global/ecs/ecs-ejb/HandOvers!org.ecs.access.HandOvers")
  private transient HandOvers handOvers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!"OIDC".equals(request.getAuthType())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String onward = SIGN_IN + "/provider";
    try {
      response.addCookie(secret(request, open(request)));
    } catch (Refusal refusal) {
      log(request.getRemoteUser() + " is refused: " + refusal.reason());
      onward += "?refused=" + refusal.reason();
    }
    forget(request);
    response.sendRedirect(onward);
  }

  private String open(HttpServletRequest request) {
    String name = request.getRemoteUser();
    Set<Role> roles =
        Role.ofStaff().stream()
            .filter(role -> request.isUserInRole(role.realmName()))
            .collect(toSet());
    return new Caller(name, request.getRemoteAddr())
        .call(
            () -> {
              try {
                return handOvers.open(name, roles);
              } catch (EJBException twin) { // two came at once for the first time
                return handOvers.open(name, roles);
              }
            });
  }

  private static Cookie secret(HttpServletRequest request, String secret) {
    Cookie cookie = new Cookie("ecs-hand-over", secret);
    cookie.setPath(SIGN_IN);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(SECONDS);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** The next time the provider is asked again. */
  private static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
