package org.ecs.station;

/** Whether a certificate is this station's own and can be trusted; if not, why. */
public record CertificateCheck(boolean isGood, String why) {

  public static final CertificateCheck NONE = new CertificateCheck(false, "no certificate");
  public static final CertificateCheck GOOD = new CertificateCheck(true, "");

  /** It proves nothing: the certificate {@code is expired}, for example. */
  public static CertificateCheck bad(String why) {
    return new CertificateCheck(false, "the certificate " + why);
  }
}
