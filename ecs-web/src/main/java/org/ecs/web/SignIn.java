package org.ecs.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the container sends those who have to sign in: on to the page, so that the form is always
 * asked for by GET and a reload does no harm.
 */
@WebServlet({"/sign-in", "/sign-in/failed"})
public class SignIn extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean failed = request.getServletPath().endsWith("/failed");
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(
        request.getContextPath() + "/sign-in.xhtml" + (failed ? "?state=failed" : ""));
  }
}
