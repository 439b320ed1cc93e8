package org.ecs.station.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandRow;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StationCertificatesTest {

  private Ecs ecs;
  private StationId station;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.POSTGRESQL);
    station = new Town(ecs).activeStation("S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static String request(String subject, KeyPair named, KeyPair signing) throws Exception {
    var request =
        new JcaPKCS10CertificationRequestBuilder(new X500Principal(subject), named.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate()));
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(request);
    }
    return text.toString();
  }

  private StationCertificates certificates() {
    return ecs.the(StationCertificates.class);
  }

  private StationCertificates.Row newest() {
    return certificates().of(station, 0, 10).rows().get(0);
  }

  private long issued(KeyPair keys) throws Exception {
    assertThat(certificates().requested(station, request("CN=S1,O=ECS", keys, keys))).isTrue();
    certificates().waiting().forEach(certificates()::sign);
    return ecs.the(Commands.class).of(station, 1).get(0).id();
  }

  private List<X509Certificate> sent(long command) throws Exception {
    String chain = ecs.the(Commands.class).command(command).parameters().getString("chain");
    List<X509Certificate> certificates = new ArrayList<>();
    CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(chain.getBytes(StandardCharsets.US_ASCII)))
        .forEach(each -> certificates.add((X509Certificate) each));
    return certificates;
  }

  @Test
  void aRequestBecomesACertificateThatTheStationIsSent() throws Exception {
    KeyPair keys = keys();
    long command = issued(keys);
    CommandRow row = ecs.the(Commands.class).get(command);
    assertThat(row.kind()).isEqualTo(Command.Kind.SEND_CERTIFICATE);
    X509Certificate own = sent(command).get(0);
    X509Certificate root = sent(command).get(1);
    own.verify(root.getPublicKey());
    assertThat(own.getSubjectX500Principal().getName()).isEqualTo("CN=S1,O=ECS");
    assertThat(own.getPublicKey()).isEqualTo(keys.getPublic());
    assertThat(own.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    assertThat(own.getBasicConstraints()).isEqualTo(-1);
    assertThat(Duration.between(own.getNotBefore().toInstant(), own.getNotAfter().toInstant()))
        .isEqualTo(Duration.ofDays(730));
    assertThat(newest().state()).isEqualTo(CertificateState.ISSUED);
    assertThat(newest().serial()).isEqualTo(own.getSerialNumber().toString(16));
  }

  @Test
  void aNewOneReplacesTheOldOneOnceTheStationHasIt() throws Exception {
    long first = issued(keys());
    ecs.the(Commands.class).ended(first, CommandOutcome.ACCEPTED, null);
    assertThat(newest().state()).isEqualTo(CertificateState.INSTALLED);
    long second = issued(keys());
    ecs.the(Commands.class).ended(second, CommandOutcome.REJECTED, null);
    assertThat(certificates().of(station, 0, 10).rows())
        .extracting("state")
        .containsExactly(CertificateState.ISSUED, CertificateState.INSTALLED);
    long third = issued(keys());
    ecs.the(Commands.class).ended(third, CommandOutcome.ACCEPTED, null);
    assertThat(certificates().of(station, 0, 10).rows())
        .extracting("state")
        .containsExactly(
            CertificateState.INSTALLED, CertificateState.ISSUED, CertificateState.REPLACED);
  }

  @Test
  void whatIsNotTheStationsOwnIsRefusedAndKept() throws Exception {
    KeyPair keys = keys();
    assertThat(certificates().requested(station, request("CN=S2,O=ECS", keys, keys))).isFalse();
    assertThat(newest().note()).isEqualTo("the request is not for this station");
    assertThat(certificates().requested(station, request("CN=S1,O=Other", keys, keys))).isFalse();
    assertThat(newest().note()).isEqualTo("the request is not for ECS");
    assertThat(certificates().requested(station, request("CN=S1,O=ECS", keys(), keys))).isFalse();
    assertThat(newest().note()).isEqualTo("no signing request");
    String twice = request("CN=S1,CN=S1,O=ECS", keys, keys);
    assertThat(certificates().requested(station, twice)).isFalse();
    assertThat(newest().state()).isEqualTo(CertificateState.REFUSED);
    assertThat(certificates().waiting()).isEmpty();
  }

  @Test
  void aRevokedOneStaysRevoked() throws Exception {
    issued(keys());
    certificates().revoke(newest().id(), "the station was stolen");
    assertThat(newest().state()).isEqualTo(CertificateState.REVOKED);
    assertThatThrownBy(() -> certificates().revoke(newest().id(), "again"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("CERTIFICATE_STATE_WRONG");
  }
}
