package org.ecs.simulator.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** How to ask for a connection: address, headers and the subprotocols offered, best first. */
public record Handshake(URI address, Map<String, String> headers, List<String> subprotocols) {

  /** The value of an Authorization header (security profile 1). */
  public static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
