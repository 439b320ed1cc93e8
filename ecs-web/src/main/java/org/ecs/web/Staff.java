package org.ecs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.ecs.access.Role;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** The member of staff who looks at the page, and what they may see and do. */
@Named
@RequestScoped
public class Staff {

  @Inject private HttpServletRequest request;

  public @Nullable String getName() {
    return request.getRemoteUser();
  }

  /** May see subscribers, and what they pay. */
  public boolean isSeesSubscribers() {
    return isOne(Role.AGENT, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR);
  }

  /** May send commands to stations. */
  public boolean isCommandsStations() {
    return isOne(Role.OPERATOR, Role.FIELD_ENGINEER, Role.ADMINISTRATOR);
  }

  /** May open a station for subscribers, or take it out of service. */
  public boolean isRunsStations() {
    return isOne(Role.OPERATOR, Role.ADMINISTRATOR);
  }

  /** May stop a running session: an agent has its driver on the phone. */
  public boolean isStopsSessions() {
    return isOne(Role.OPERATOR, Role.AGENT, Role.ADMINISTRATOR);
  }

  /** May decide whether a suspect session is billed. */
  public boolean isReviewsSessions() {
    return isOne(Role.OPERATOR, Role.ADMINISTRATOR);
  }

  /** A hidden button is no lock: each action asks again. */
  public void must(boolean allowed) {
    if (!allowed) {
      throw new Refusal(Reason.ROLE_MISSING, String.valueOf(getName()));
    }
  }

  private boolean isOne(Role... roles) {
    return Arrays.stream(roles).anyMatch(role -> request.isUserInRole(role.realmName()));
  }
}
