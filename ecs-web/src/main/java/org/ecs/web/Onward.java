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
import java.util.function.Supplier;
import org.ecs.common.Refusal;
import org.ecs.common.Requests;
import org.primefaces.context.PrimeFacesContext;

/**
 * What a form of a subscriber or a consumer does: it is done once however often the form arrives,
 * and leads on by GET; refused, the form stays as it was filled in and says why.
 */
@Named
@RequestScoped
public class Onward {

  @Inject private Requests requests;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private String id = UUID.randomUUID().toString();

  /** A hidden field of each form; the same form has the same one. */
  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Of the page's content security policy; a form is only taken with it. */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  /**
   * @param done the key of the text that tells so on the next page; empty: that page says it itself
   * @param page below the context, e.g. {@code /selfcare/cards.xhtml}
   */
  public void go(String done, String page, Runnable work) {
    lead(
        done,
        () -> {
          work.run();
          return page;
        });
  }

  /** As {@link #go}, to the page that the work answers; a repeat leads to the same one. */
  public void lead(String done, Supplier<String> work) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    try {
      String page = onceOnly(work);
      if (!done.isEmpty()) {
        external.getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(language.text(done)));
      }
      external.redirect(request.getContextPath() + page);
      faces.responseComplete();
    } catch (Refusal refusal) {
      refused(refusal);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  /** Tells why not, on this page. */
  public void refused(Refusal refusal) {
    String why = language.text(refusal.reason().name());
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, why));
  }

  private String onceOnly(Supplier<String> work) {
    String key = "portal/" + request.getRemoteUser() + "/" + id;
    String hash = Integer.toHexString(request.getRequestURI().hashCode());
    try {
      return requests.once(key, hash, work);
    } catch (EJBException twin) { // two came at once: the second finds what the first has done
      return requests.once(key, hash, work);
    }
  }
}
