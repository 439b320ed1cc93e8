package org.ecs.transport;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import org.ecs.mediation.Mediation;

/** Chooses the subprotocol that mediation likes best of those that the station offers. */
public class Handshake extends ServerEndpointConfig.Configurator {

  @Override
  public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
    return CDI.current().select(Mediation.class).get().best(requested);
  }
}
