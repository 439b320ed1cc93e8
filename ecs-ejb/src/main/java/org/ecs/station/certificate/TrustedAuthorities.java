package org.ecs.station.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose signatures on stations' certificates count: the built-in authority's, while it is the
 * chosen one, and those of a file (PEM). Read once.
 */
@ApplicationScoped
public class TrustedAuthorities {

  @Inject private AuthorityKey builtIn;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.station.certificate.authority", defaultValue = "built-in")
  private String authority;

  @Inject
  @ConfigProperty(name = "ecs.station.certificate.trusted")
  private Optional<String> file;

  private @Nullable Set<TrustAnchor> anchors;

  synchronized Set<TrustAnchor> anchors() throws GeneralSecurityException {
    if (anchors == null) {
      Set<TrustAnchor> found = new HashSet<>();
      if (authority.equals(BuiltInAuthority.NAME)) {
        found.add(new TrustAnchor(builtIn.pair(clock.instant()).certificate(), null));
      }
      if (file.isPresent()) {
        read(Path.of(file.get()), found);
      }
      anchors = found;
    }
    return anchors;
  }

  private static void read(Path pem, Set<TrustAnchor> into) throws GeneralSecurityException {
    try (InputStream stream = Files.newInputStream(pem)) {
      for (var each : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
        into.add(new TrustAnchor((X509Certificate) each, null));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("ecs.station.certificate.trusted cannot be read", e);
    }
  }
}
