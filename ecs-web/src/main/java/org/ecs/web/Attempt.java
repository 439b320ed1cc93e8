package org.ecs.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.ecs.common.Refusal;
import org.ecs.common.Requests;

/**
 * What a button does: it is done once however often the form arrives, says how it went, and leads
 * back to the page by GET.
 */
@Named
@RequestScoped
public class Attempt {

  @Inject private Requests requests;
  @Inject private Language language;
  @Inject private Staff staff;
  @Inject private HttpServletRequest request;

  private String id = UUID.randomUUID().toString();

  /** A hidden field of each form; the same form has the same one. */
  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /**
   * Does it, for those who may.
   *
   * @param done the key of the text that tells so
   */
  public void perform(boolean allowed, String done, Runnable work) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    try {
      staff.must(allowed);
      onceOnly(done, work);
      faces.addMessage(null, new FacesMessage(language.text(done)));
    } catch (Refusal refusal) {
      String why = language.text(refusal.reason().name());
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, why));
    }
    back(external);
    faces.responseComplete();
  }

  private void onceOnly(String done, Runnable work) {
    String key = "page/" + staff.getName() + "/" + id;
    String content = request.getRequestURI() + "?" + request.getQueryString() + " " + done;
    String hash = Integer.toHexString(content.hashCode());
    try {
      requests.once(key, hash, () -> answered(work));
    } catch (EJBException twin) { // two came at once: the second finds what the first has done
      requests.once(key, hash, () -> answered(work));
    }
  }

  private static String answered(Runnable work) {
    work.run();
    return "done";
  }

  private void back(ExternalContext external) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    try {
      external.redirect(request.getRequestURI() + query);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
