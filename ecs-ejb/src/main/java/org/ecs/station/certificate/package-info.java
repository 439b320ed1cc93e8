/**
 * Certificates by which stations are known (security profile 3). A station asks with a
 * <em>request</em> (PKCS #10), a {@link org.ecs.station.certificate.CertificateAuthority} signs it,
 * and the certificate goes to the station as a command; its serial number is kept until it expires
 * or is <em>revoked</em>.
 */
@NullMarked
package org.ecs.station.certificate;

import org.jspecify.annotations.NullMarked;
