package org.ecs.transport;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import org.ecs.mediation.Mediation;
import org.ecs.station.Admission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate before the WebSocket: a station shows its password with the handshake (OCPP security
 * profiles 1 and 2) or its certificate below it (3), and is told in HTTP why it may not come in:
 * 401 wrong password, 403 its profile asks for more, 404 unknown, 429 too many tries, 503 the
 * database is away.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class StationFilter extends HttpFilter {

  private static final Logger LOG = LoggerFactory.getLogger(StationFilter.class);
  private static final long serialVersionUID = 1;

  @Inject private transient Mediation mediation;
  @Inject private transient Knocks knocks;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    answer.setHeader("Cache-Control", "no-store");
    if (request.getServletPath().equals(SoapServlet.PATH) && request.getPathInfo() != null) {
      chain.doFilter(request, answer); // there the message itself says who it is from
      return;
    }
    String identity = identity(request);
    String address = request.getRemoteAddr();
    if (identity == null) {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (knocks.tooMany(address, identity)) {
      answer.setHeader("Retry-After", "60");
      answer.sendError(429);
    } else {
      Admission admission = admit(identity, request);
      if (admission instanceof Admission.Admitted admitted) {
        chain.doFilter(with(new StationPrincipal(admitted, address), request), answer);
      } else {
        refuse(identity, address, admission, answer);
      }
    }
  }

  private @Nullable Admission admit(String identity, HttpServletRequest request) {
    try {
      return mediation.admit(Stranger.knock(identity, request));
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be admitted now: {}", identity, e.getMessage());
      return null;
    }
  }

  private void refuse(
      String identity, String address, @Nullable Admission why, HttpServletResponse answer)
      throws IOException {
    if (why == null) {
      answer.setHeader("Retry-After", "10");
      answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    knocks.failed(address, identity);
    if (why instanceof Admission.WrongKey) {
      answer.setHeader("WWW-Authenticate", Stranger.CHALLENGE);
      answer.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (why instanceof Admission.TooWeak) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** The last part of the path, decoded; null if no station can be called so. */
  private static @Nullable String identity(HttpServletRequest request) {
    try {
      String path = new URI(request.getRequestURI()).getPath();
      String identity = path.substring(request.getContextPath().length() + 1);
      return Stranger.isIdentity(identity) ? identity : null;
    } catch (URISyntaxException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  private static HttpServletRequest with(Principal station, HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public Principal getUserPrincipal() {
        return station;
      }
    };
  }
}
