package org.ecs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.access.Role;
import org.ecs.access.SignIns;
import org.ecs.access.Standing;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** The member of staff who looks at the page, and what they may see and do. */
@Named
@RequestScoped
public class Staff {

  @Inject private HttpServletRequest request;
  @Inject private SignIns signIns;

  @Inject
  @ConfigProperty(name = "ecs.oidc.provider.url")
  private Optional<String> provider;

  /** Whether staff sign in at an OpenID provider, and not here. */
  public boolean isSignInElsewhere() {
    return provider.isPresent();
  }

  /** Leads to the provider, and from there to the page that was wanted. */
  public String getProviderDoor() {
    return request.getContextPath() + "/sign-in" + SignIn.query("", SignIn.text(request, "to"));
  }

  public @Nullable String getName() {
    return request.getRemoteUser();
  }

  /** May see subscribers, and what they pay. */
  public boolean isSeesSubscribers() {
    return isOne(Role.AGENT, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR);
  }

  /** May open and change accounts, give and take cards, decide on requests. */
  public boolean isServesSubscribers() {
    return isOne(Role.AGENT, Role.ADMINISTRATOR);
  }

  /** May write a note about a subscriber. */
  public boolean isNotesSubscribers() {
    return isOne(Role.AGENT, Role.FINANCE, Role.ADMINISTRATOR);
  }

  /** May see the books of the operator. */
  public boolean isSeesLedger() {
    return isOne(Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR);
  }

  /** May adjust balances, and have the books proved. */
  public boolean isKeepsLedger() {
    return isOne(Role.FINANCE, Role.ADMINISTRATOR);
  }

  /** May run month end, credit invoices and record payments. */
  public boolean isInvoices() {
    return isOne(Role.FINANCE, Role.ADMINISTRATOR);
  }

  /** May read what phones text and what they are answered. */
  public boolean isReadsTexts() {
    return isOne(Role.AGENT, Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR);
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

  /** May create sign-ins of staff and integrators, and change them. */
  public boolean isAdministrates() {
    return isOne(Role.ADMINISTRATOR);
  }

  /** May read who changed what. */
  public boolean isReadsAudit() {
    return isOne(Role.AUDITOR, Role.ADMINISTRATOR);
  }

  /** Whether ECS itself keeps the password, and not an OpenID provider. */
  public boolean isOfOurs() {
    String name = getName();
    return name == null || signIns.standing(name).filter(Standing::provided).isEmpty();
  }

  /** Goes on being signed in after a change of one's own, which ends all one's other sessions. */
  public void stay(boolean coded) {
    Entered entered = Entered.of(request);
    if (entered != null) {
      signIns
          .standing(entered.name())
          .ifPresent(
              now ->
                  new Entered(entered.name(), now.changedAt(), coded || entered.coded())
                      .keep(request));
    }
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
