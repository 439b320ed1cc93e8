package org.ecs.station.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/** A request for a certificate (PKCS #10) that was signed with the key that it names. */
record SigningRequest(String commonName, String organisation, PublicKey key) {

  private static final BouncyCastleProvider CRYPTO = new BouncyCastleProvider();

  /** Empty if the text is no such request, or if somebody else signed it. */
  static Optional<SigningRequest> read(String pem) {
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      return parser.readObject() instanceof PKCS10CertificationRequest request && isOwn(request)
          ? Optional.of(of(request))
          : Optional.empty();
    } catch (IOException | OperatorException | PKCSException | RuntimeException e) {
      return Optional.empty(); // the parser throws whatever comes to its mind
    }
  }

  private static boolean isOwn(PKCS10CertificationRequest request)
      throws OperatorException, PKCSException {
    var verifier = new JcaContentVerifierProviderBuilder().setProvider(CRYPTO);
    return request.isSignatureValid(verifier.build(request.getSubjectPublicKeyInfo()));
  }

  private static SigningRequest of(PKCS10CertificationRequest request) throws IOException {
    var keys = new JcaPEMKeyConverter().setProvider(CRYPTO);
    PublicKey key = keys.getPublicKey(request.getSubjectPublicKeyInfo());
    X500Name subject = request.getSubject();
    return new SigningRequest(one(subject, BCStyle.CN), one(subject, BCStyle.O), key);
  }

  /** The value of an attribute that occurs once; else nothing. */
  static String one(X500Name name, ASN1ObjectIdentifier attribute) {
    RDN[] values = name.getRDNs(attribute);
    return values.length == 1 ? IETFUtils.valueToString(values[0].getFirst().getValue()) : "";
  }

  /** As strong as 112 bits (security extension, §5). */
  boolean isStrong() {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= 2048 && rsa.getModulus().bitLength() <= 8192;
    }
    return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= 224;
  }
}
