package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where stations connect to: what is configured, else as this browser sees ECS. */
@Named
@RequestScoped
public class StationAddress {

  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "ecs.station.url")
  private Optional<String> configured;

  /** With a slash at its end; the station's identity follows. */
  public String getServer() {
    return configured.map(url -> url.replaceFirst("/*$", "/")).orElseGet(this::seen);
  }

  private String seen() {
    String host = URI.create(request.getRequestURL().toString()).getRawAuthority();
    return (request.isSecure() ? "wss://" : "ws://") + host + "/ocpp/";
  }
}
