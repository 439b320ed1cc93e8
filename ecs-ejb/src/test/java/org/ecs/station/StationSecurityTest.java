package org.ecs.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import org.ecs.common.Refusal;
import org.ecs.station.job.NewJob;
import org.ecs.station.job.StationJobs;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what a station may come in, and how that changes. */
class StationSecurityTest {

  private static final String OLD = "a-secret-of-it";
  private static final String NEW = "00112233445566778899aabbccddeeff00112233";

  private Ecs ecs;
  private StationId station;

  @BeforeEach
  void aStation() {
    ecs = Ecs.on(Database.H2);
    station = new Town(ecs).activeStation("S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private Admission plain(String key) {
    return ecs.the(Presence.class).admit("S1", Shown.plain(key));
  }

  private Admission overTls(String key) {
    return ecs.the(Presence.class).admit("S1", new Shown(key, true, CertificateCheck.NONE));
  }

  private Admission with(CertificateCheck certificate) {
    return ecs.the(Presence.class).admit("S1", new Shown(null, true, certificate));
  }

  private void require(int profile) {
    ecs.run(() -> ecs.the(StationSecurity.class).require("S1", profile, "a test"));
  }

  private int profile() {
    return ecs.the(Stations.class).get("S1").securityProfile();
  }

  /** Sends a setting; the station has not answered yet. */
  private long setting(String key, String value) {
    var parameters = Json.createObjectBuilder().add("key", key).add("value", value).build();
    var command = new Command(Command.Kind.CHANGE_CONFIGURATION, parameters);
    long id = ecs.the(Commands.class).request(station, command, Duration.ofHours(1)).id();
    assertThat(ecs.the(Commands.class).takeNext(List.of(station))).hasSize(1);
    return id;
  }

  private void ends(long command, CommandOutcome outcome) {
    ecs.the(Commands.class).ended(command, outcome, "{\"status\":\"…\"}");
  }

  @Test
  void aStationOfProfileTwoComesOverTlsOnly() {
    require(2);
    assertThat(plain(OLD)).isInstanceOf(Admission.TooWeak.class);
    assertThat(overTls("wrong-secret")).isInstanceOf(Admission.WrongKey.class);
    assertThat(overTls(null)).isInstanceOf(Admission.WrongKey.class);
    assertThat(overTls(OLD)).isInstanceOf(Admission.Admitted.class);
    assertThat(with(CertificateCheck.GOOD)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void aStationOfProfileThreeNeedsItsCertificate() {
    require(3);
    assertThat(overTls(OLD)).isEqualTo(new Admission.TooWeak("no certificate"));
    assertThat(with(CertificateCheck.bad("has expired")))
        .isEqualTo(new Admission.TooWeak("the certificate has expired"));
    assertThat(with(CertificateCheck.GOOD)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void whoIsRefusedIsNotedOnceAnHour() {
    plain("wrong-secret");
    plain("wrong-secret");
    ecs.clock().forward(Duration.ofMinutes(61));
    plain("wrong-secret");
    var filter = new SecurityEvents.Filter("S1", "ConnectionRefused", null, null);
    assertThat(ecs.the(SecurityEvents.class).find(filter, 0, 10).rows())
        .extracting(SecurityEvents.Row::detail)
        .containsExactly("wrong password", "wrong password");
  }

  @Test
  void aProfileIsLoweredOnlyWhileTheStationHasNeverComeInByIt() {
    require(3);
    require(2);
    overTls(OLD);
    require(3);
    assertThat(profile()).isEqualTo(3);
    with(CertificateCheck.GOOD);
    refused(() -> require(2), "SECURITY_PROFILE_LOWERED");
    refused(
        () -> ecs.the(Stations.class).allowKeyless("S1", true, "old"), "SECURITY_PROFILE_LOWERED");
    refused(() -> setting("SecurityProfile", "1"), "SECURITY_PROFILE_LOWERED");
    assertThat(profile()).isEqualTo(3);
  }

  @Test
  void aProfileThatTheStationTookCountsOnceItComesInByIt() {
    ends(setting("SecurityProfile", "2"), CommandOutcome.ACCEPTED);
    assertThat(plain(OLD)).isInstanceOf(Admission.Admitted.class); // TLS did not work for it
    assertThat(profile()).isEqualTo(1);
    assertThat(overTls(OLD)).isInstanceOf(Admission.Admitted.class);
    assertThat(profile()).isEqualTo(2);
    assertThat(plain(OLD)).isInstanceOf(Admission.TooWeak.class);
  }

  @Test
  void aProfileThatTheStationDidNotTakeChangesNothing() {
    ends(setting("SecurityProfile", "2"), CommandOutcome.REJECTED);
    overTls(OLD);
    assertThat(profile()).isEqualTo(1);
  }

  @Test
  void aNewPasswordCountsBesideTheOldOneUntilTheStationComesByIt() {
    ends(setting("AuthorizationKey", NEW), CommandOutcome.ACCEPTED);
    assertThat(plain(OLD)).isInstanceOf(Admission.Admitted.class);
    assertThat(plain(NEW)).isInstanceOf(Admission.Admitted.class);
    assertThat(plain(OLD)).isInstanceOf(Admission.WrongKey.class);
    assertThat(plain(NEW)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void aNewPasswordWhoseAnswerWasLostLocksNobodyOut() {
    setting("AuthorizationKey", NEW);
    assertThat(plain(NEW)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void aPasswordThatTheStationDidNotTakeIsNone() {
    ends(setting("AuthorizationKey", NEW), CommandOutcome.REJECTED);
    assertThat(plain(NEW)).isInstanceOf(Admission.WrongKey.class);
    assertThat(plain(OLD)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void aPasswordIsReadNowhere() {
    long command = setting("AuthorizationKey", NEW);
    Commands commands = ecs.the(Commands.class);
    assertThat(commands.get(command).parameters()).doesNotContain(NEW);
    assertThat(commands.command(command).parameters().toString()).doesNotContain(NEW);
    ends(command, CommandOutcome.ACCEPTED);
    assertThat(rows("station_command", "whole_parameters")).isEqualTo(0L);
    assertThat(rows("audit_entry", "detail")).isEqualTo(0L);
    var asked = new Command(Command.Kind.GET_CONFIGURATION, Json.createObjectBuilder().build());
    long asking = commands.request(station, asked, Duration.ofHours(1)).id();
    String answer =
        "{\"configurationKey\":[{\"key\":\"AuthorizationKey\",\"readonly\":false,\"value\":\"%s\"}]}";
    commands.ended(asking, CommandOutcome.ACCEPTED, answer.formatted(NEW));
    assertThat(commands.answer(asking).orElseThrow()).contains("***").doesNotContain(NEW);
  }

  private Object rows(String table, String column) {
    String which = " where " + column + " like '%" + NEW + "%'";
    return ecs.ask("select count(*) from " + table + which);
  }

  @Test
  void whatNoStationShouldBeGivenIsRefused() {
    refused(() -> setting("AuthorizationKey", "short"), "STATION_KEY_MALFORMED");
    refused(() -> setting("securityprofile", "4"), "COMMAND_MALFORMED");
    var parameters = Json.createObjectBuilder().add("key", "AuthorizationKey").add("value", NEW);
    var command = new Command(Command.Kind.CHANGE_CONFIGURATION, parameters.build());
    var job = new NewJob(command, NewJob.Selection.ALL, 10, Duration.ofDays(1));
    refused(() -> ecs.the(StationJobs.class).start(job), "COMMAND_MALFORMED");
  }

  private static void refused(Runnable what, String reason) {
    assertThatThrownBy(what::run).isInstanceOf(Refusal.class).hasMessageStartingWith(reason);
  }
}
