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
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecs.access.TooManyTries;
import org.ecs.common.Reason;
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
      onceOnly(done, () -> answered(work));
      faces.addMessage(null, new FacesMessage(language.text(done)));
    } catch (Refusal refusal) {
      refuse(language.text(refusal.reason().name()));
    }
    back(external);
    faces.responseComplete();
  }

  /**
   * Does it, for those who may, and leads to the page whose address the work answers, below the
   * context; a repeat leads to the same page. What is refused goes back to the form.
   *
   * @return whether it led away
   */
  public boolean lead(
      boolean allowed, String done, Supplier<String> work, Consumer<Reason> refused) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    staff.must(allowed);
    try {
      String page = onceOnly(done, work);
      external.getFlash().setKeepMessages(true);
      faces.addMessage(null, new FacesMessage(language.text(done)));
      redirect(external, request.getContextPath() + page);
    } catch (Refusal refusal) {
      refused.accept(refusal.reason());
      return false;
    }
    faces.responseComplete();
    return true;
  }

  /**
   * Does it and leads on to another page as {@link #make} does, but not in one transaction: for
   * what stays counted when it is refused, as a wrong password does.
   */
  public void show(String done, Runnable work, String to) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      work.run();
      faces.getExternalContext().getFlash().setKeepMessages(true);
      faces.addMessage(null, new FacesMessage(language.text(done)));
      faces.getExternalContext().redirect(to);
      faces.responseComplete();
    } catch (TooManyTries wait) {
      refuse(language.text("signInWait", wait.minutes()));
    } catch (Refusal refusal) {
      refuse(language.text(refusal.reason().name()));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  /**
   * Makes something, once, for those who may, and leads on to it; refused, the form stays as it was
   * filled in, and says why.
   *
   * @param done the key of the text that tells so
   * @param work gives what it made, which a repeat is given too
   * @param to the address of what was made
   */
  public void make(
      boolean allowed, String done, Supplier<String> work, Function<String, String> to) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    try {
      staff.must(allowed);
      String made = onceOnly(done, work);
      external.getFlash().setKeepMessages(true);
      faces.addMessage(null, new FacesMessage(language.text(done)));
      external.redirect(to.apply(made));
      faces.responseComplete();
    } catch (Refusal refusal) {
      refuse(language.text(refusal.reason().name()));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  /** What there is to tell since the last action. */
  public List<FacesMessage> getMessages() {
    List<FacesMessage> all = FacesContext.getCurrentInstance().getMessageList();
    all.forEach(FacesMessage::rendered);
    return all;
  }

  /** Says why nothing is done, in the reader's words. */
  public void refuse(String why) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, why));
  }

  private String onceOnly(String done, Supplier<String> work) {
    String key = "page/" + staff.getName() + "/" + id;
    String content = request.getRequestURI() + "?" + request.getQueryString() + " " + done;
    String hash = Integer.toHexString(content.hashCode());
    try {
      return requests.once(key, hash, work);
    } catch (EJBException twin) { // two came at once: the second finds what the first has done
      return requests.once(key, hash, work);
    }
  }

  private static String answered(Runnable work) {
    work.run();
    return "done";
  }

  private void back(ExternalContext external) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    redirect(external, request.getRequestURI() + query);
  }

  private static void redirect(ExternalContext external, String address) {
    try {
      external.redirect(address);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
