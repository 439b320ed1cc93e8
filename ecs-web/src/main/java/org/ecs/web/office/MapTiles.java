package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pictures under a map, if the operator has a server for them; else a map shows coast lines and
 * borders, and asks no other server.
 */
@Named
@RequestScoped
public class MapTiles {

  private static final String POLICY = "Content-Security-Policy";
  private static final Pattern ORIGIN =
      Pattern.compile("(https?://)(\\{s}\\.)?([A-Za-z0-9.-]+(?::[0-9]{1,5})?)/\\S*");

  @Inject
  @ConfigProperty(name = "ecs.map.tiles")
  private Optional<String> tiles;

  @Inject
  @ConfigProperty(name = "ecs.map.attribution")
  private Optional<String> attribution;

  /** The address, with {z}, {x} and {y} in it; empty: none. */
  public String getTiles() {
    return tiles.filter(address -> ORIGIN.matcher(address).matches()).orElse("");
  }

  /** Whose the pictures are. */
  public String getAttribution() {
    return attribution.orElse("");
  }

  /** Lets this page, and only pictures, come from there. */
  public void allow() {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    if (external.getResponse() instanceof HttpServletResponse response) {
      String policy = response.getHeader(POLICY);
      if (policy != null) {
        response.setHeader(POLICY, allowing(policy, getTiles()));
      }
    }
  }

  static String allowing(String policy, String tiles) {
    Matcher origin = ORIGIN.matcher(tiles);
    if (!origin.matches()) {
      return policy;
    }
    String from = origin.group(1) + (origin.group(2) == null ? "" : "*.") + origin.group(3);
    return policy.replace("img-src 'self'", "img-src 'self' " + from);
  }
}
