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
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.regex.Pattern;
import org.ecs.mediation.Mediation;
import org.ecs.station.Admission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate before the WebSocket: a station shows its password with the handshake (OCPP security
 * profiles 1 and 2) and is told in HTTP why it may not come in: 401 wrong password, 404 unknown,
 * 429 too many tries, 503 the database is away.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class StationFilter extends HttpFilter {

  private static final Logger LOG = LoggerFactory.getLogger(StationFilter.class);
  private static final long serialVersionUID = 1;
  private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9._:-]{1,48}");

  @Inject private transient Mediation mediation;
  @Inject private transient Knocks knocks;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    answer.setHeader("Cache-Control", "no-store");
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
      String key = key(identity, request.getHeader("Authorization"));
      return mediation.admit(identity, key, request.getRemoteAddr());
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
      answer.setHeader("WWW-Authenticate", "Basic realm=\"ECS stations\", charset=\"UTF-8\"");
      answer.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** The last part of the path, decoded; null if no station can be called so. */
  private static @Nullable String identity(HttpServletRequest request) {
    try {
      String path = new URI(request.getRequestURI()).getPath();
      String identity = path.substring(request.getContextPath().length() + 1);
      return IDENTITY.matcher(identity).matches() ? identity : null;
    } catch (URISyntaxException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  /** The password, if the user is the station itself (OCPP-J 1.6 §6.2.3). */
  private static @Nullable String key(String identity, @Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      String credentials = new String(decoded, StandardCharsets.UTF_8);
      boolean own = credentials.startsWith(identity + ":");
      return own ? credentials.substring(identity.length() + 1) : null;
    } catch (IllegalArgumentException e) {
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
