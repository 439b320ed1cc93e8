package org.ecs.station.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Operator;
import org.jspecify.annotations.Nullable;

/**
 * The key and certificate of the built-in authority, in a PKCS #12 file that its owner alone can
 * read; made at first use. All nodes need the same file.
 */
@ApplicationScoped
public class AuthorityKey {

  private static final String ALIAS = "station-authority";
  private static final long DAYS = 20 * 365L;

  @Inject private Operator operator;

  @Inject
  @ConfigProperty(name = "ecs.station.certificate.store")
  private Optional<String> store;

  @Inject
  @ConfigProperty(name = "ecs.station.certificate.store-password", defaultValue = ALIAS)
  private String password;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir", defaultValue = "target")
  private String dataFolder;

  private @Nullable Pair pair;

  /** A key and the certificate that belongs to it. */
  record Pair(PrivateKey key, X509Certificate certificate) {}

  synchronized Pair pair(Instant now) throws GeneralSecurityException {
    if (pair == null) {
      Path file = Path.of(store.orElse(dataFolder + "/station-authority.p12"));
      try {
        if (Files.notExists(file)) {
          write(made(now), file);
        }
        pair = read(file);
      } catch (IOException e) {
        throw new UncheckedIOException("the authority's file cannot be read or made", e);
      }
    }
    return pair;
  }

  private Pair read(Path file) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(file)) {
      keys.load(stream, password.toCharArray());
    }
    String alias = keys.containsAlias(ALIAS) ? ALIAS : keys.aliases().nextElement();
    return new Pair(
        (PrivateKey) keys.getKey(alias, password.toCharArray()),
        (X509Certificate) keys.getCertificate(alias));
  }

  /** Beside it first: a file that is half written is nobody's authority. */
  private void write(Pair made, Path file) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(ALIAS, made.key, password.toCharArray(), new Certificate[] {made.certificate});
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = Files.createTempFile(folder, ALIAS, ".p12", ownerOnly);
    try (var stream = Files.newOutputStream(draft)) {
      keys.store(stream, password.toCharArray());
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private X500Name name() {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, operator.name())
        .addRDN(BCStyle.CN, operator.name() + " stations")
        .build();
  }

  private Pair made(Instant now) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair keys = generator.generateKeyPair();
    try {
      var certificate =
          new JcaX509v3CertificateBuilder(
                  name(),
                  BuiltInAuthority.serial(),
                  Date.from(now.minus(1, ChronoUnit.DAYS)),
                  Date.from(now.plus(DAYS, ChronoUnit.DAYS)),
                  name(),
                  keys.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()))
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
      return new Pair(
          keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(certificate));
    } catch (OperatorCreationException | CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
