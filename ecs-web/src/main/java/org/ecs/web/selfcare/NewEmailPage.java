package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.ecs.access.EmailChanges;
import org.ecs.web.Asked;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/** Where the link to a new e-mail address leads; a person, not a mail filter, has to press. */
@Named
@RequestScoped
public class NewEmailPage {

  @Inject private EmailChanges changes;
  @Inject private Asked asked;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;

  /** The new address; null if the link is not good (any more). */
  public @Nullable String getAddress() {
    return changes.addressOf(asked.text("token")).orElse(null);
  }

  /** Whoever is signed in here by the old name has to sign in anew. */
  public void confirm() throws ServletException {
    String token = asked.text("token");
    if (getAddress() != null) {
      request.logout();
    }
    onward.go("", "/selfcare/sign-in.xhtml?state=email", () -> changes.confirm(token));
  }
}
