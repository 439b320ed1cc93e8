package org.ecs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/**
 * Secrets that are shown once: kept for the page that comes after the form, and gone from the web
 * session when it has taken them.
 */
@Named
@RequestScoped
public class OneTime {

  private static final String KEY = OneTime.class.getName();

  @Inject private HttpServletRequest request;

  private List<String> shown = List.of();

  /** For the next page. */
  public void keep(List<String> secrets) {
    request.getSession().setAttribute(KEY, List.copyOf(secrets));
  }

  /** By the page that shows them. */
  @SuppressWarnings("unchecked")
  public void take() {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(KEY) instanceof List<?> kept) {
      session.removeAttribute(KEY);
      shown = (List<String>) kept;
    }
  }

  public List<String> getShown() {
    return shown;
  }
}
