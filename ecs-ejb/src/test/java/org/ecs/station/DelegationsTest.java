package org.ecs.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A station has one voice: its own, or that of one Administration System. */
class DelegationsTest {

  private Ecs ecs;
  private StationId station;

  private void open(Database database) {
    ecs = Ecs.on(database);
    station = new Town(ecs).activeStation("S1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private void delegate(String system) {
    ecs.run(() -> ecs.the(Delegations.class).delegate("S1", system));
  }

  private StationId served(String caller, String identity) {
    return new Caller(caller, "10.0.0.1")
        .call(() -> ecs.in(() -> ecs.the(Delegations.class).served(identity)));
  }

  private Admission admitted() {
    return ecs.in(() -> ecs.the(Presence.class).admit("S1", Shown.plain("a-secret-of-it")));
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whoeverASystemSpeaksForIsNotLetInItself(Database database) {
    open(database);
    assertThat(admitted()).isInstanceOf(Admission.Admitted.class);
    delegate("North");
    assertThat(admitted()).isInstanceOf(Admission.Unknown.class);
    assertThat(ecs.ask("select shut_out_at from station")).isNotNull();
    assertThat(ecs.ask("select count(*) from seen_station")).isEqualTo(0L);
    delegate("");
    assertThat(admitted()).isInstanceOf(Admission.Admitted.class);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void oneSystemSpeaksForAStationAndNobodyElse(Database database) {
    open(database);
    refused(Reason.STATION_NOT_SERVED, () -> served("north", "S1"));
    delegate("North");
    assertThat(served("north", "S1")).isEqualTo(station);
    assertThat(served("NORTH", "S1")).isEqualTo(station);
    refused(Reason.STATION_NOT_SERVED, () -> served("south", "S1"));
    refused(Reason.STATION_UNKNOWN, () -> served("north", "S2"));
    delegate("south");
    refused(Reason.STATION_NOT_SERVED, () -> served("north", "S1"));
    assertThat(served("south", "S1")).isEqualTo(station);
    delegate("");
    refused(Reason.STATION_NOT_SERVED, () -> served("south", "S1"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aRetiredStationIsServedByNobody(Database database) {
    open(database);
    delegate("north");
    assertThat(delegated()).extracting(Delegated::system).containsExactly("north");
    ecs.run(() -> ecs.the(Stations.class).takeOutOfService("S1", "flood"));
    assertThat(served("north", "S1")).isEqualTo(station);
    ecs.run(() -> ecs.the(StationLife.class).retire("S1", "flood"));
    refused(Reason.STATION_NOT_SERVED, () -> served("north", "S1"));
    assertThat(delegated()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theSameAgainIsNoNewsAndEachChangeIsInTheTrail(Database database) {
    open(database);
    delegate("");
    delegate("north");
    Instant since = (Instant) instant("select since_at from station_delegation");
    ecs.clock().forward(java.time.Duration.ofHours(1));
    delegate("north");
    assertThat(instant("select since_at from station_delegation")).isEqualTo(since);
    delegate("south");
    delegate("");
    assertThat(ecs.in(() -> ecs.the(Audit.class).about("S1", 10)))
        .filteredOn(row -> row.what().equals("station.delegate"))
        .extracting(Audit.Row::detail)
        .containsExactly("", "south", "north");
    refused(Reason.ADMINISTRATION_SYSTEM_MALFORMED, () -> delegate("no such name"));
    refused(
        Reason.STATION_UNKNOWN,
        () -> ecs.run(() -> ecs.the(Delegations.class).delegate("S9", "a")));
  }

  private Object instant(String sql) {
    Object found = ecs.ask(sql);
    return found instanceof java.time.OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) found).toInstant();
  }

  private List<Delegated> delegated() {
    return ecs.in(() -> ecs.the(Delegations.class).all());
  }
}
