package org.ecs.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.ecs.common.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Each request is done for a caller and has a correlation id, which all it logs carries; what fails
 * becomes a page here, and nothing of a stack trace leaves the house.
 */
@WebFilter("/*")
public class CallerFilter extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Logger LOG = LoggerFactory.getLogger(CallerFilter.class);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = UUID.randomUUID().toString().substring(0, 8);
    request.setAttribute("correlation", id);
    MDC.put("correlation", id);
    String name = request.getRemoteUser() == null ? "anonymous" : request.getRemoteUser();
    Caller caller = new Caller(name, request.getRemoteAddr());
    try {
      caller.call(() -> passed(request, response, chain));
    } finally {
      MDC.remove("correlation");
    }
  }

  /** The value says nothing; a Supplier has to have one. */
  private static boolean passed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      if (METHODS.contains(request.getMethod())) {
        chain.doFilter(request, response);
      } else { // Faces would draw the page for any other
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    } catch (IOException | ServletException | RuntimeException e) {
      answer(request, response, e);
    }
    return true;
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, Exception failure) {
    PageFailure what = PageFailure.of(failure);
    if (what.isBug()) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    }
    try {
      if (!response.isCommitted()) {
        what.answer(request, response);
      }
    } catch (IOException gone) {
      LOG.debug("nobody is left to hear the answer", gone);
    }
  }
}
