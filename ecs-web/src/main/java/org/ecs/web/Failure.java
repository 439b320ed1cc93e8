package org.ecs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.ecs.common.Reason;

/** What an error page tells: the reason in words, or the incident's id to tell to support. */
@Named
@RequestScoped
public class Failure {

  @Inject private HttpServletRequest request;
  @Inject private Language language;

  public String getText() {
    Object reason = request.getAttribute("reason");
    return reason instanceof Reason known ? language.text(known.name()) : "";
  }

  /** Where to go on: the pages of whoever asked. */
  public String getHome() {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String page =
        asked == null ? "" : asked.toString().substring(request.getContextPath().length());
    if (page.startsWith("/join/")) {
      return "/join/";
    }
    boolean portal = page.startsWith("/selfcare/") || request.isUserInRole("subscriber");
    return portal ? "/selfcare/" : "/office/";
  }

  public boolean isBug() {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return request.getAttribute("reason") == null
        && (!(status instanceof Integer code) || code >= 500);
  }

  public String getIncident() {
    return String.valueOf(request.getAttribute("correlation"));
  }
}
