package org.ecs.station.certificate;

/**
 * REQUESTED by the station, or REFUSED at once; ISSUED when signed, INSTALLED when the station has
 * taken it, and in the end REPLACED by a later one or REVOKED.
 */
public enum CertificateState {
  REQUESTED,
  REFUSED,
  ISSUED,
  INSTALLED,
  REPLACED,
  REVOKED
}
