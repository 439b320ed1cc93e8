package org.ecs.station.certificate;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;

/**
 * Who signs the certificates of stations; one class for each authority, chosen by {@code
 * ecs.station.certificate.authority}. Example: {@code sign(S1 of ECS, its key, 08:00 on 4 May 2026,
 * 730 days)} gives a chain of two certificates in PEM, the station's own first. An authority that
 * is away throws, and is asked again later.
 */
public interface CertificateAuthority {

  /** The name that chooses it. */
  String name();

  /** The station's certificate and those that signed it, without the root where it has others. */
  String sign(Subject subject, PublicKey key, Instant from, Duration lasting);

  /** Whom a certificate names. */
  record Subject(String commonName, String organisation) {}
}
