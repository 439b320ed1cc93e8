package org.ecs.it.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.Test;

/** OCPP security profiles 1 to 3 at the door of the server as it is installed. */
class SecuredStationIT {

  private static final String KEY = "a-secret-of-doors";
  private static final String BOOT = "{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}";

  private final RunningEcs ecs = RunningEcs.shared();
  private final Desk desk = new Desk(ecs);
  private final URI plain = ecs.stations();
  private final URI tls = ecs.securedStations();

  @Test
  void aStationOfProfileTwoComesOverTlsWithItsPassword() throws Exception {
    stationOfProfile("DOOR-2", 2);
    HttpClient bare = TlsStation.bare();
    assertThat(TlsStation.knock(bare, plain, "DOOR-2", KEY)).isEqualTo(403);
    assertThat(TlsStation.knock(bare, tls, "DOOR-2", "wrong-secret")).isEqualTo(401);
    assertThat(TlsStation.knock(bare, tls, "DOOR-2", KEY)).isEqualTo(101);
    assertThat(events("DOOR-2"))
        .containsExactlyInAnyOrder("security profile 2 has no plain connection", "wrong password");
  }

  /** SignCertificate, CertificateSigned, SecurityProfile, and back with the certificate. */
  @Test
  void aStationIsRaisedFromItsPasswordToItsCertificate() throws Exception {
    desk.activeStation("DOOR-UP", KEY);
    KeyPair keys = Authority.keys();
    TlsStation station = TlsStation.connect(TlsStation.bare(), tls, "DOOR-UP", KEY);
    station.says("1", "BootNotification", BOOT);
    String request = "{\"csr\":\"" + csr("DOOR-UP", keys).replace("\n", "\\n") + "\"}";
    assertThat(station.says("2", "SignCertificate", request).getJsonObject(2).getString("status"))
        .isEqualTo("Accepted");
    String chain = station.accepts("CertificateSigned").getString("certificateChain");
    set("DOOR-UP", "SecurityProfile", "3");
    station.accepts("ChangeConfiguration");
    station.says("3", "Heartbeat", "{}");
    station.hangUp();
    HttpClient certified = TlsStation.showing(keys.getPrivate(), read(chain));
    TlsStation back = TlsStation.connect(certified, tls, "DOOR-UP", null);
    assertThat(back.says("4", "Heartbeat", "{}").getInt(0)).isEqualTo(3);
    back.hangUp();
    assertThat(shown("DOOR-UP")).contains("<securityProfile>3</securityProfile>");
    assertThat(TlsStation.knock(TlsStation.bare(), tls, "DOOR-UP", KEY)).isEqualTo(403);
    assertThat(TlsStation.knock(TlsStation.bare(), plain, "DOOR-UP", KEY)).isEqualTo(403);
    assertThat(soap(certified, "DOOR-UP")).isEqualTo(200);
    assertThat(soap(TlsStation.bare(), "DOOR-UP")).isEqualTo(403);
  }

  @Test
  void aStationOfProfileThreeComesByItsOwnValidCertificateOnly() throws Exception {
    stationOfProfile("DOOR-3", 3);
    HttpClient bare = TlsStation.bare();
    assertThat(TlsStation.knock(bare, tls, "DOOR-3", KEY)).isEqualTo(403);
    assertThat(by(foreign(), "DOOR-3", Duration.ofDays(1))).isEqualTo(403); // makes the authority
    Authority authority = Authority.builtIn(ecs.authority());
    Authority impostor = Authority.impostorOf(authority);
    assertThat(by(impostor, "DOOR-3", Duration.ofDays(1))).isEqualTo(403);
    assertThat(by(authority, "DOOR-3", Duration.ofSeconds(-60))).isEqualTo(403);
    assertThat(by(authority, "DOOR-4", Duration.ofDays(1))).isEqualTo(403);
    assertThat(by(authority, "DOOR-3", Duration.ofDays(1))).isEqualTo(101);
    assertThat(events("DOOR-3"))
        .containsExactlyInAnyOrder(
            "no certificate",
            "the certificate has nobody to vouch for it",
            "the certificate has expired",
            "the certificate is another station's");
  }

  @Test
  void aStationGetsAnotherPasswordAndNobodyReadsIt() throws Exception {
    String next = "00112233445566778899aabbccddeeff00112233";
    desk.activeStation("DOOR-KEY", KEY);
    HttpClient bare = TlsStation.bare();
    TlsStation station = TlsStation.connect(bare, tls, "DOOR-KEY", KEY);
    station.says("1", "BootNotification", BOOT);
    set("DOOR-KEY", "AuthorizationKey", next);
    assertThat(station.accepts("ChangeConfiguration").getString("value")).isEqualTo(next);
    station.says("2", "Heartbeat", "{}");
    station.hangUp();
    assertThat(TlsStation.knock(bare, tls, "DOOR-KEY", next)).isEqualTo(101);
    assertThat(TlsStation.knock(bare, tls, "DOOR-KEY", KEY)).isEqualTo(401);
    assertThat(Files.readString(ecs.log())).doesNotContain(next);
    assertThat(desk.ask("StationAdministration", "listCommands", slice("DOOR-KEY")))
        .contains("AuthorizationKey")
        .doesNotContain(next);
    try (var connection = ecs.database();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from station_command where parameters like '%"
                        + next
                        + "%' or whole_parameters like '%"
                        + next
                        + "%'")) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
  }

  private void stationOfProfile(String identity, int profile) {
    desk.activeStation(identity, KEY);
    String content = "<station>%s</station><securityProfile>%d</securityProfile>";
    desk.call("StationAdministration", "updateStation", content.formatted(identity, profile));
  }

  private void set(String identity, String key, String value) {
    String content =
        "<station>%s</station><command><changeConfiguration><key>%s</key><value>%s</value>"
            + "</changeConfiguration></command>";
    desk.call("StationAdministration", "sendCommand", content.formatted(identity, key, value));
  }

  private String shown(String identity) {
    return desk.ask("StationAdministration", "getStation", "<station>" + identity + "</station>");
  }

  private static String slice(String identity) {
    return "<station>" + identity + "</station><first>0</first><size>10</size>";
  }

  private int by(Authority authority, String named, Duration until) throws Exception {
    KeyPair keys = Authority.keys();
    X509Certificate own = authority.sign(named, keys.getPublic(), until);
    HttpClient client = TlsStation.showing(keys.getPrivate(), List.of(own, authority.root()));
    return TlsStation.knock(client, tls, "DOOR-3", null);
  }

  private static Authority foreign() throws Exception {
    return Authority.named(new X500Principal("CN=Somebody,O=Else"), Authority.keys());
  }

  private int soap(HttpClient client, String identity) throws Exception {
    String envelope =
        """
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing">
        <s:Header><c:chargeBoxIdentity xmlns:c="urn://Ocpp/Cs/2015/10/">%s</c:chargeBoxIdentity>
        <a:Action>/Heartbeat</a:Action><a:MessageID>urn:uuid:1</a:MessageID></s:Header>
        <s:Body><heartbeatRequest xmlns="urn://Ocpp/Cs/2015/10/"/></s:Body></s:Envelope>
        """
            .formatted(identity)
            .strip();
    URI address = URI.create(tls.toString().replaceFirst("^wss", "https") + "/soap/1.6");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/soap+xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(envelope))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private List<String> events(String identity) throws Exception {
    List<String> details = new ArrayList<>();
    try (var connection = ecs.database();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select e.detail from security_event e join station s on s.id = e.station_id"
                        + " where e.event_type = 'ConnectionRefused' and s.identity = '"
                        + identity
                        + "'")) {
      while (rows.next()) {
        details.add(rows.getString(1));
      }
    }
    return details;
  }

  private static String csr(String identity, KeyPair keys) throws Exception {
    var request =
        new JcaPKCS10CertificationRequestBuilder(
                new X500Principal("CN=" + identity + ",O=ECS"), keys.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(request);
    }
    return text.toString().replace("\r", "");
  }

  private static List<X509Certificate> read(String chain) throws Exception {
    List<X509Certificate> certificates = new ArrayList<>();
    CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(chain.getBytes(StandardCharsets.US_ASCII)))
        .forEach(each -> certificates.add((X509Certificate) each));
    return certificates;
  }
}
