package org.ecs.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers the language that a reader chose, and goes back to the page where they did. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted = request.getParameter("to");
    remember(request, response, wanted);
    response.sendRedirect(back(request));
  }

  /** Nothing, if it is no language that is spoken here. */
  public static void remember(
      HttpServletRequest request, HttpServletResponse response, @Nullable String wanted) {
    if (Language.isSpoken(wanted)) {
      Cookie cookie = new Cookie(Language.COOKIE, wanted);
      cookie.setPath(request.getContextPath());
      cookie.setHttpOnly(true);
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      response.addCookie(cookie);
    }
  }

  /** The page's path here, never another site. */
  private static String back(HttpServletRequest request) {
    String home = request.getContextPath() + "/";
    String referrer = request.getHeader("Referer");
    try {
      URI page = URI.create(referrer == null ? home : referrer);
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      String path = page.getRawPath();
      return path != null && path.startsWith(home) ? path + query : home;
    } catch (IllegalArgumentException odd) {
      return home;
    }
  }
}
