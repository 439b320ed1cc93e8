package org.ecs.station.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.ecs.station.CertificateCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the certificate that a station shows (security profile 3). That the station has its key
 * was proven by TLS, and nothing else: TLS takes any certificate, so that the door can say what is
 * wrong with one. What is asked here is all that makes it this station's: a path (PKIX) to a
 * trusted authority, its time, its purpose, its owner (O) and name (CN), and that ECS has not ended
 * it.
 */
@ApplicationScoped
public class StationTrust {

  private static final Logger LOG = LoggerFactory.getLogger(StationTrust.class);

  /** RFC 5280 §4.2.1.12. */
  private static final Set<String> CLIENT = Set.of("1.3.6.1.5.5.7.3.2", "2.5.29.37.0");

  private static final int LONGEST = 8;

  @Inject private TrustedAuthorities trusted;
  @Inject private StationCertificates certificates;
  @Inject private CertificateOwner owner;
  @Inject private Clock clock;

  /** The station's own certificate comes first; an empty chain: it showed none. */
  public CertificateCheck check(String identity, List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      return CertificateCheck.NONE;
    }
    try {
      String fault = fault(identity, chain, clock.instant());
      return fault.isEmpty() ? CertificateCheck.GOOD : CertificateCheck.bad(fault);
    } catch (GeneralSecurityException e) {
      LOG.info("the certificate of {} cannot be judged: {}", identity, e.toString());
      return CertificateCheck.bad("cannot be judged");
    }
  }

  private String fault(String identity, List<X509Certificate> chain, Instant now)
      throws GeneralSecurityException {
    X509Certificate own = chain.get(0);
    String path = pathFault(chain, now);
    if (!path.isEmpty()) {
      return path;
    }
    if (!isForClients(own)) {
      return "is not made for clients";
    }
    X500Name subject = X500Name.getInstance(own.getSubjectX500Principal().getEncoded());
    if (!SigningRequest.one(subject, BCStyle.O).equals(owner.name())) {
      return "is not of " + owner.name();
    }
    if (!SigningRequest.one(subject, BCStyle.CN).equals(identity)) {
      return "is another station's";
    }
    return certificates
        .ended(own.getSerialNumber())
        .map(state -> "is " + state.name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private String pathFault(List<X509Certificate> chain, Instant now)
      throws GeneralSecurityException {
    Set<TrustAnchor> anchors = trusted.anchors();
    if (anchors.isEmpty() || chain.size() > LONGEST) {
      return "has nobody to vouch for it";
    }
    List<X509Certificate> below =
        chain.stream()
            .filter(each -> anchors.stream().noneMatch(a -> each.equals(a.getTrustedCert())))
            .toList();
    if (below.isEmpty()) {
      return "is an authority's";
    }
    CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
    PKIXParameters parameters = new PKIXParameters(anchors);
    parameters.setRevocationEnabled(false); // ECS keeps that itself
    parameters.setDate(Date.from(now));
    try {
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
      return "";
    } catch (CertPathValidatorException e) {
      if (e.getReason() == BasicReason.EXPIRED) {
        return "has expired";
      }
      boolean early = e.getReason() == BasicReason.NOT_YET_VALID;
      return early ? "is not valid yet" : "has nobody to vouch for it";
    }
  }

  private static boolean isForClients(X509Certificate own) throws CertificateParsingException {
    boolean[] usage = own.getKeyUsage();
    List<String> purposes = own.getExtendedKeyUsage();
    return own.getBasicConstraints() < 0
        && (usage == null || usage[0]) // digitalSignature
        && (purposes == null || purposes.stream().anyMatch(CLIENT::contains));
  }
}
