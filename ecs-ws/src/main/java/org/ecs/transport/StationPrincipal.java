package org.ecs.transport;

import java.security.Principal;
import org.ecs.station.Admission;

/** A station that was let in, on its way from the gate to its endpoint. */
record StationPrincipal(Admission.Admitted admitted, String address) implements Principal {

  @Override
  public String getName() {
    return admitted.identity();
  }
}
