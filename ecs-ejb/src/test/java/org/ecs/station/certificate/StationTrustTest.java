package org.ecs.station.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.ecs.station.CertificateCheck;
import org.ecs.station.StationId;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which certificate makes somebody the station S1 of ECS. */
class StationTrustTest {

  private static final String TRUSTED = "ecs.station.certificate.trusted";

  @TempDir private Path folder;
  private final KeyPair keys = keys();
  private final KeyPair foreignKeys = keys();
  private Ecs ecs;
  private StationId station;
  private Instant now;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.H2);
    station = new Town(ecs).activeStation("S1");
    now = ecs.clock().now();
  }

  @AfterEach
  void close() {
    System.clearProperty(TRUSTED);
    ecs.close();
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<X509Certificate> signed(String name, String owner, Instant from) throws Exception {
    var subject = new CertificateAuthority.Subject(name, owner);
    String chain =
        ecs.the(BuiltInAuthority.class).sign(subject, keys.getPublic(), from, Duration.ofDays(2));
    List<X509Certificate> certificates = new ArrayList<>();
    CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(chain.getBytes(StandardCharsets.US_ASCII)))
        .forEach(each -> certificates.add((X509Certificate) each));
    return certificates;
  }

  /** A certificate of another authority; null: the authority's own. */
  private X509Certificate foreign(String subject) throws Exception {
    var root = new X500Principal("O=Foreign,CN=Foreign root");
    var name = subject == null ? root : new X500Principal(subject);
    var key = subject == null ? foreignKeys.getPublic() : keys.getPublic();
    var builder =
        new JcaX509v3CertificateBuilder(
                root,
                BigInteger.valueOf(7),
                Date.from(now.minusSeconds(60)),
                Date.from(now.plusSeconds(3600)),
                name,
                key)
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(subject == null));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(foreignKeys.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private CertificateCheck check(List<X509Certificate> chain) {
    return ecs.in(() -> ecs.the(StationTrust.class).check("S1", chain));
  }

  private static CertificateCheck bad(String why) {
    return CertificateCheck.bad(why);
  }

  @Test
  void itsOwnOneOfTheBuiltInAuthorityDoes() throws Exception {
    List<X509Certificate> chain = signed("S1", "ECS", now);
    assertThat(check(chain)).isEqualTo(CertificateCheck.GOOD);
    assertThat(check(chain.subList(0, 1))).isEqualTo(CertificateCheck.GOOD);
    assertThat(check(List.of())).isEqualTo(CertificateCheck.NONE);
  }

  @Test
  void oneOfAnotherStationOrAnotherOperatorDoesNot() throws Exception {
    assertThat(check(signed("S2", "ECS", now))).isEqualTo(bad("is another station's"));
    assertThat(check(signed("S1", "Other", now))).isEqualTo(bad("is not of ECS"));
    List<X509Certificate> chain = signed("S1", "ECS", now);
    assertThat(check(chain.subList(1, 2))).isEqualTo(bad("is an authority's"));
  }

  @Test
  void oneHasItsTime() throws Exception {
    List<X509Certificate> late = signed("S1", "ECS", now.minus(Duration.ofDays(3)));
    assertThat(check(late)).isEqualTo(bad("has expired"));
    List<X509Certificate> early = signed("S1", "ECS", now.plus(Duration.ofDays(1)));
    assertThat(check(early)).isEqualTo(bad("is not valid yet"));
    ecs.clock().forward(Duration.ofDays(1));
    assertThat(check(early)).isEqualTo(CertificateCheck.GOOD);
  }

  @Test
  void oneOfAnAuthorityThatNobodyTrustsDoesNot() throws Exception {
    X509Certificate own = foreign("O=ECS,CN=S1");
    assertThat(check(List.of(own, foreign(null)))).isEqualTo(bad("has nobody to vouch for it"));
    assertThat(check(List.of(own, signed("S1", "ECS", now).get(1))))
        .isEqualTo(bad("has nobody to vouch for it"));
  }

  @Test
  void oneOfAnAuthorityOfTheOperatorDoes() throws Exception {
    Path file = folder.resolve("authorities.pem");
    Files.writeString(file, BuiltInAuthority.pem(new JcaX509CertificateHolder(foreign(null))));
    System.setProperty(TRUSTED, file.toString());
    ecs.close();
    ecs = Ecs.on(Database.H2);
    assertThat(check(List.of(foreign("O=ECS,CN=S1")))).isEqualTo(CertificateCheck.GOOD);
    assertThat(check(signed("S1", "ECS", now))).isEqualTo(CertificateCheck.GOOD);
  }

  @Test
  void oneThatWasRevokedDoesNotAndCutsTheStationOff() throws Exception {
    List<X509Certificate> chain = signed("S1", "ECS", now);
    try (var connection = ecs.dataSource().getConnection();
        var insert =
            connection.prepareStatement(
                "insert into station_certificate (id, station_id, certificate_state, request,"
                    + " requested_at, serial_no) values (1, ?, 'INSTALLED', '-', ?, ?)")) {
      insert.setLong(1, station.value());
      insert.setObject(2, now.atOffset(java.time.ZoneOffset.UTC));
      insert.setString(3, chain.get(0).getSerialNumber().toString(16));
      insert.executeUpdate();
    }
    assertThat(check(chain)).isEqualTo(CertificateCheck.GOOD);
    ecs.run(() -> ecs.the(StationCertificates.class).revoke(1, "stolen"));
    assertThat(check(chain)).isEqualTo(bad("is revoked"));
    assertThat(ecs.ask("select count(*) from station where shut_out_at is not null")).isEqualTo(1L);
  }
}
