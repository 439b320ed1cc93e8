package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.ecs.access.Activations;
import org.ecs.access.FailedSignIns;
import org.ecs.access.TooManyTries;
import org.ecs.common.Caller;

/** Sends a link to who forgot the password; the answer is the same whether the address is known. */
@Named
@RequestScoped
public class ForgottenPage {

  @Inject private HttpServletRequest request;
  @Inject private Activations activations;
  @Inject private FailedSignIns tries;

  private String email = "";

  /**
   * Where it leads: each ask counts as a try, so that nobody has a list of addresses written to.
   */
  public String send() {
    Caller caller = new Caller("forgotten-password", request.getRemoteAddr());
    try {
      tries.admit(caller);
    } catch (TooManyTries throttled) {
      return "/selfcare/forgotten.xhtml?faces-redirect=true&state=wait";
    }
    activations.forgotten(email);
    return "/selfcare/forgotten.xhtml?faces-redirect=true&state=sent";
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
