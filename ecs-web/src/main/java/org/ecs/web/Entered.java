package org.ecs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody came in through our door, kept in their web session: who, how it stood with their
 * sign-in then, and whether the second factor was shown. Only the door writes it.
 */
record Entered(String name, Instant changedAt, boolean coded) implements Serializable {

  private static final String KEY = Entered.class.getName();

  static @Nullable Entered of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY) instanceof Entered entered ? entered : null;
  }

  /** Under a new session id: nobody else may have known the one before. */
  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(KEY, this);
    request.changeSessionId();
  }
}
