package org.ecs.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.access.SecondFactors;
import org.ecs.access.SignIns;
import org.ecs.access.Standing;
import org.jspecify.annotations.Nullable;

/**
 * No office page opens to who has not come in by our own sign-in, shown the second factor, and
 * nothing left to do first; who was blocked or changed meanwhile is out at the next request. Of
 * whom an OpenID provider let in, password and second factor are the provider's business.
 */
@WebFilter(
    urlPatterns = "/office/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ASYNC})
public class Door extends HttpFilter {

  static final String PASSWORD = "/office/profile/password.xhtml";
  static final String SECOND_FACTOR = "/office/profile/second-factor.xhtml";

  private static final long serialVersionUID = 1;

  @Inject private transient SignIns signIns;
  @Inject private transient SecondFactors factors;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String elsewhere = elsewhere(request);
    if (elsewhere == null) {
      chain.doFilter(request, response);
    } else if (!elsewhere.equals(request.getServletPath())) {
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(request.getContextPath() + elsewhere);
    } else {
      chain.doFilter(request, response);
    }
  }

  private @Nullable String elsewhere(HttpServletRequest request) throws ServletException {
    Entered entered = Entered.of(request);
    if (entered == null || !entered.name().equals(request.getRemoteUser())) {
      SignOut.end(request);
      return SignIn.PAGE;
    }
    Standing standing = signIns.standing(entered.name()).orElse(null);
    if (standing == null
        || !standing.active()
        || !standing.changedAt().equals(entered.changedAt())) {
      SignOut.end(request);
      return SignIn.PAGE + "?state=changed";
    }
    return first(entered, standing);
  }

  /** What has to be done first, if anything. */
  private @Nullable String first(Entered entered, Standing standing) {
    if (standing.provided()) {
      return null;
    }
    if (standing.secondFactor() && !entered.coded()) {
      return SignInCode.PAGE;
    }
    if (standing.passwordDue()) {
      return PASSWORD;
    }
    return factors.isRequired() && !standing.secondFactor() ? SECOND_FACTOR : null;
  }
}
