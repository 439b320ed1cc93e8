package org.ecs.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a failed request answers: a refusal tells its reason, an expired page comes back fresh, and
 * all else is a bug with an incident id.
 */
record PageFailure(@Nullable Reason reason, boolean expired) {

  static PageFailure of(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof Refusal refusal) {
        return new PageFailure(refusal.reason(), false);
      }
      if (e instanceof ViewExpiredException) {
        return new PageFailure(null, true);
      }
    }
    return new PageFailure(null, false);
  }

  boolean isBug() {
    return reason == null && !expired;
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (expired) {
      response.sendRedirect(freshPage(request));
      return;
    }
    if (reason != null) {
      request.setAttribute("reason", reason);
    }
    response.sendError(status());
  }

  private int status() {
    if (reason == null) {
      return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
    return switch (reason.kind()) {
      case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
      case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
      case CONFLICT -> HttpServletResponse.SC_CONFLICT;
      case UPSTREAM -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    };
  }

  private static String freshPage(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : request.getQueryString() + "&";
    return request.getRequestURI() + "?" + query.replace("expired=yes&", "") + "expired=yes";
  }
}
