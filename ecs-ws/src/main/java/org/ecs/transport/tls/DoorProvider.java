package org.ecs.transport.tls;

import java.security.Provider;

/** Brings {@link AnyCertificate} to the server, which asks for it by its algorithm. */
public final class DoorProvider extends Provider {

  private static final long serialVersionUID = 1;

  public DoorProvider() {
    super("EcsDoor", "1", "trust at the stations' TLS listener");
    put("TrustManagerFactory.EcsDoor", AnyCertificate.class.getName());
  }
}
