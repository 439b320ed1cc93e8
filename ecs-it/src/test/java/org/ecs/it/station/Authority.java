package org.ecs.it.station;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody who signs certificates: one that ECS trusts, or one that it does not. */
record Authority(PrivateKey key, X509Certificate root) {

  private static final char[] PASSWORD = "station-authority".toCharArray();

  /** The one that is built into ECS, from its file. */
  static Authority builtIn(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(file)) {
      keys.load(stream, PASSWORD);
    }
    String alias = keys.aliases().nextElement();
    return new Authority(
        (PrivateKey) keys.getKey(alias, PASSWORD), (X509Certificate) keys.getCertificate(alias));
  }

  /** One that calls itself like another. */
  static Authority impostorOf(Authority other) throws Exception {
    return named(other.root.getSubjectX500Principal(), keys());
  }

  static Authority named(X500Principal name, KeyPair keys) throws Exception {
    Instant now = Instant.now();
    return new Authority(
        keys.getPrivate(),
        signed(name, name, keys.getPublic(), keys.getPrivate(), true, now, now.plusSeconds(3600)));
  }

  static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  /** A certificate for a station of ECS that is valid until so long from now on. */
  X509Certificate sign(String station, PublicKey key, Duration until) throws Exception {
    Instant end = Instant.now().plus(until);
    return signed(
        root.getSubjectX500Principal(),
        new X500Principal("CN=" + station + ",O=ECS"),
        key,
        this.key,
        false,
        end.minus(Duration.ofDays(2)),
        end);
  }

  private static X509Certificate signed(
      X500Principal issuer,
      X500Principal subject,
      PublicKey of,
      PrivateKey by,
      boolean authority,
      Instant from,
      Instant until)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(100, new SecureRandom()),
            Date.from(from),
            Date.from(until),
            subject,
            of);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by);
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}
