package org.ecs.mediation.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ecs.mediation.Knock;
import org.ecs.mediation.Rounds;
import org.ecs.queue.NoBroker;
import org.ecs.station.Admission;
import org.ecs.station.Stations;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stations that resend, whose database is away, or that cannot show a password. */
class SoapHonestyTest {

  private static final String START =
      "<connectorId>1</connectorId><idTag>NOBODY</idTag><timestamp>%s</timestamp><meterStart>1000</meterStart>";

  private Ecs ecs;
  private SoapLine station;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    station = SoapLine.ofNew(ecs, "1.5", "S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private SoapReply start(String id, String at) {
    return station.asks("StartTransaction", id, START.formatted(at));
  }

  private Object sessions() {
    return ecs.ask("select count(*) from charging_session");
  }

  private static String body(SoapReply reply) {
    return reply.envelope().replaceFirst("(?s).*<s:Body>", "");
  }

  @Test
  void aMessageThatIsResentHasNoSecondEffect() {
    SoapReply first = start("urn:uuid:17", "2026-05-04T07:59:00Z");
    ecs.clock().forward(Duration.ofMinutes(20));
    ecs.the(Rounds.class).watch(); // its line is closed by then
    assertThat(body(start("urn:uuid:17", "2026-05-04T07:59:00Z"))).isEqualTo(body(first));
    assertThat(sessions()).isEqualTo(1L);
  }

  @Test
  void anIdThatIsUsedAgainForSomethingElseIsSomethingElse() {
    start("1", "2026-05-04T07:59:00Z");
    start("1", "2026-05-04T07:59:30Z");
    assertThat(sessions()).isEqualTo(2L);
  }

  @Test
  void aStationWhoseIdsAreAllTheSameLearnsTheTimeAllTheSame() {
    assertThat(station.asks("Heartbeat", "1", "").envelope()).contains("08:00:00");
    ecs.clock().forward(Duration.ofMinutes(1));
    assertThat(station.asks("Heartbeat", "1", "").envelope()).contains("08:01:00");
  }

  @Test
  void nothingIsConfirmedThatTheDatabaseDidNotTake() {
    station.asks("Heartbeat", "0", "");
    sql("alter table charging_session rename to away");
    SoapReply away = start("1", "2026-05-04T07:59:00Z");
    assertThat(away.status()).isEqualTo(500);
    assertThat(away.envelope()).contains("o:InternalError").contains("incident ");
    sql("alter table away rename to charging_session");
    assertThat(start("1", "2026-05-04T07:59:00Z").status()).isEqualTo(200);
    assertThat(sessions()).isEqualTo(1L);
  }

  @Test
  void onlyAStationThatMayComesWithoutItsPassword() {
    assertThat(knocks(null)).isInstanceOf(Admission.WrongKey.class);
    ecs.run(() -> ecs.the(Stations.class).allowKeyless("S1", true, "a network of its own"));
    assertThat(knocks(null)).isInstanceOf(Admission.Admitted.class);
    assertThat(knocks("wrong")).isInstanceOf(Admission.WrongKey.class);
    assertThat(ecs.ask("select what from audit_entry where what = 'station.keyless'")).isNotNull();
    ecs.run(() -> ecs.the(Stations.class).allowKeyless("S1", false, "it has learned"));
    ecs.clock().forward(Duration.ofSeconds(61));
    assertThat(knocks(null)).isInstanceOf(Admission.WrongKey.class);
  }

  @Test
  void aPasswordIsAskedForAgainAfterAMinute() {
    assertThat(knocks("a-secret-of-it")).isInstanceOf(Admission.Admitted.class);
    sql("alter table station rename to away");
    assertThat(knocks("a-secret-of-it")).isInstanceOf(Admission.Admitted.class);
    sql("alter table away rename to station");
    assertThat(knocks("another")).isInstanceOf(Admission.WrongKey.class);
  }

  private Admission knocks(String key) {
    return ecs.the(SoapStations.class).admit(Knock.plain("S1", key, "127.0.0.1"));
  }

  private void sql(String statement) {
    try (var connection = ecs.dataSource().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
