package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.ecs.access.Activations;
import org.ecs.access.Entrance;
import org.ecs.access.TooManyTries;
import org.ecs.common.Refusal;
import org.ecs.web.Asked;
import org.ecs.web.Onward;
import org.ecs.web.PortalDoor;
import org.jspecify.annotations.Nullable;

/** Where the link of a letter or an e-mail leads: a password is set, and the subscriber is in. */
@Named
@RequestScoped
public class ActivatePage {

  @Inject private Activations activations;
  @Inject private Entrance entrance;
  @Inject private Asked asked;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;

  private String password = "";

  /** The name to sign in with; null if the link is not good (any more). */
  public @Nullable String getName() {
    return activations.nameOf(asked.text("token")).orElse(null);
  }

  /** Where it leads; null: the page stays and says why. */
  public @Nullable String activate() throws ServletException {
    try {
      String name = activations.redeem(asked.text("token"), password);
      PortalDoor.enter(request, entrance, name, password);
      return "/selfcare/index.xhtml?faces-redirect=true";
    } catch (TooManyTries wait) {
      return "/selfcare/sign-in.xhtml?faces-redirect=true&state=set";
    } catch (Refusal refusal) {
      onward.refused(refusal);
      return null;
    }
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
