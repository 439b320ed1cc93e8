package org.ecs.station;

import java.time.ZoneId;

/**
 * A station that is in use, and the Administration System that speaks for it.
 *
 * @param system the name that the system signs in with, in lower case
 */
public record Delegated(Admission.Admitted station, String system) {

  /** As the query fills it. */
  public Delegated(long id, String identity, ZoneId zone, String system) {
    this(new Admission.Admitted(new StationId(id), identity, zone), system);
  }
}
