package org.ecs.station.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A small authority for operators that have none: one root, which signs stations directly. */
@ApplicationScoped
public class BuiltInAuthority implements CertificateAuthority {

  static final String NAME = "built-in";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private AuthorityKey keys;
  @Inject private Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String sign(Subject subject, PublicKey key, Instant from, Duration lasting) {
    try {
      AuthorityKey.Pair authority = keys.pair(clock.instant());
      var root = new JcaX509CertificateHolder(authority.certificate());
      Instant end = earlier(from.plus(lasting), root.getNotAfter().toInstant());
      var certificate =
          new JcaX509v3CertificateBuilder(
              root.getSubject(), serial(), Date.from(from), Date.from(end), name(subject), key);
      var identifiers = new JcaX509ExtensionUtils();
      certificate
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, usage(key))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
          .addExtension(
              Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              identifiers.createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.key());
      return pem(certificate.build(signer)) + pem(root);
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("the certificate cannot be signed", e);
    }
  }

  private static KeyUsage usage(PublicKey key) {
    boolean rsa = key.getAlgorithm().equals("RSA");
    return new KeyUsage(
        KeyUsage.digitalSignature | (rsa ? KeyUsage.keyEncipherment : KeyUsage.keyAgreement));
  }

  private static X500Name name(Subject subject) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, subject.organisation())
        .addRDN(BCStyle.CN, subject.commonName())
        .build();
  }

  /** Positive, 127 random bits: nobody foresees the next one. */
  static BigInteger serial() {
    return new BigInteger(127, RANDOM).setBit(126);
  }

  static String pem(X509CertificateHolder certificate) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
