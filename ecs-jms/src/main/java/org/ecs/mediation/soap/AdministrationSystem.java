package org.ecs.mediation.soap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An external Administration System as ECS asks it.
 *
 * @param name the name that it signs in with
 * @param authorization the header that ECS signs in with there; null: without
 */
record AdministrationSystem(String name, URI address, @Nullable String authorization) {

  static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return name; // and never what it signs in with
  }
}
