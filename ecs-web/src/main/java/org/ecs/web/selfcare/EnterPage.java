package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.ecs.access.Entrance;
import org.ecs.access.TooManyTries;
import org.ecs.common.Refusal;
import org.ecs.web.LanguageChoice;
import org.ecs.web.PortalDoor;

/** How a subscriber signs in: slowed down after failures, and never told what was wrong. */
@Named
@RequestScoped
public class EnterPage {

  private static final String PAGE = "/selfcare/sign-in.xhtml?faces-redirect=true&state=";
  private static final String HOME = "/selfcare/index.xhtml?faces-redirect=true";

  @Inject private HttpServletRequest request;
  @Inject private Entrance entrance;
  @Inject private Me me;

  private String name = "";
  private String password = "";

  /** Where it leads. */
  public String enter() throws ServletException {
    try {
      PortalDoor.enter(request, entrance, name.strip().toLowerCase(Locale.ROOT), password);
    } catch (TooManyTries wait) {
      return PAGE + "wait";
    } catch (Refusal refusal) {
      return PAGE + "failed";
    }
    LanguageChoice.remember(request, response(), me.getAccount().contact().language());
    return HOME;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
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
