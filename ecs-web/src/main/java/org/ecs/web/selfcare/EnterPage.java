package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.ecs.access.FailedSignIns;
import org.ecs.access.Role;
import org.ecs.common.Caller;
import org.ecs.common.Refusal;

/** How a subscriber signs in: slowed down after failures, and never told what was wrong. */
@Named
@RequestScoped
public class EnterPage {

  private static final String PAGE = "/selfcare/sign-in.xhtml?faces-redirect=true&state=";
  private static final String HOME = "/selfcare/index.xhtml?faces-redirect=true";

  @Inject private HttpServletRequest request;
  @Inject private FailedSignIns failures;
  @Inject private Clock clock;

  private String name = "";
  private String password = "";

  /** Where it leads. */
  public String enter() {
    Caller caller = new Caller(name.strip(), request.getRemoteAddr());
    try {
      failures.check(caller, clock.instant());
    } catch (Refusal throttled) {
      return PAGE + "wait";
    }
    if (!entered(request, caller.name(), password)) {
      failures.failed(caller, clock.instant());
      return PAGE + "failed";
    }
    failures.succeeded(caller);
    return HOME;
  }

  /** Whether these belong to a subscriber, who is signed in then. */
  static boolean entered(HttpServletRequest request, String name, String password) {
    try {
      request.logout();
      request.login(name, password);
      if (request.isUserInRole(Role.SUBSCRIBER.realmName())) {
        request.changeSessionId(); // nobody else may have known the one before
        return true;
      }
      request.logout();
      return false;
    } catch (ServletException wrong) {
      return false;
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
