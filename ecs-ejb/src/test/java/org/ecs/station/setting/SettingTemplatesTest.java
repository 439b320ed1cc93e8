package org.ecs.station.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Refusal;
import org.ecs.station.BootReport;
import org.ecs.station.Command;
import org.ecs.station.CommandFilter;
import org.ecs.station.CommandLists;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandRow;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
import org.ecs.station.job.JobRow;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingTemplatesTest {

  private static final String TOLD =
      "{\"configurationKey\":[{\"key\":\"HeartbeatInterval\",\"readonly\":false,\"value\":\"60\"},"
          + "{\"key\":\"MeterValueSampleInterval\",\"readonly\":false,\"value\":\"60\"},"
          + "{\"key\":\"GetConfigurationMaxKeys\",\"readonly\":true,\"value\":\"1\"},"
          + "{\"key\":\"AuthorizationKey\",\"readonly\":false,\"value\":\"top secret\"},"
          + "{\"key\":\"LocalPreAuthorize\",\"readonly\":false,\"value\":\"TRUE\"}]}";

  private Ecs ecs;
  private Town town;
  private StationId first;
  private StationId second;

  @BeforeEach
  void twoStationsOfAModel() {
    ecs = Ecs.on(Database.POSTGRESQL);
    town = new Town(ecs);
    first = station("S1", "1.4.2");
    second = station("S2", "2.0.0");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private StationId station(String identity, String firmware) {
    StationId id = town.activeStation(identity);
    var report = new BootReport("ocpp1.6", "Acme", "Fast", "1", firmware);
    ecs.the(Presence.class).booted(id, report);
    var here = new Presence.Sighting(id, ecs.clock().now(), ecs.clock().now(), Duration.ZERO);
    ecs.the(Presence.class).sighted(List.of(here));
    return id;
  }

  private TemplateRow template(String firmware, String lines) {
    var asked = NewTemplate.of("Acme", "Fast", firmware, lines);
    return ecs.the(SettingTemplates.class).create(asked);
  }

  private List<CommandRow> open(StationId station, Command.Kind kind) {
    var filter = new CommandFilter(station, kind, CommandState.REQUESTED);
    return ecs.the(CommandLists.class).find(filter, 0, 50).rows();
  }

  private void look() {
    Instant longAgo = ecs.clock().now().minus(Duration.ofDays(1));
    SettingReports reports = ecs.the(SettingReports.class);
    reports.due(longAgo, 20).forEach(reports::read);
  }

  private void answer(StationId station, Command.Kind kind, CommandOutcome outcome, String said) {
    open(station, kind).forEach(c -> ecs.the(Commands.class).ended(c.id(), outcome, said));
  }

  private void reads(StationId station, String said) {
    answer(station, Command.Kind.GET_CONFIGURATION, CommandOutcome.ACCEPTED, said);
  }

  private List<SettingRow> wanted(StationId station) {
    return ecs.the(SettingLists.class).wanted(station);
  }

  private SetupRow setup(StationId station) {
    return ecs.the(SettingLists.class).station(station);
  }

  @Test
  void stationsOfATemplateAreReadAndComparedWithIt() {
    look();
    assertThat(open(first, Command.Kind.GET_CONFIGURATION)).isEmpty();
    template("", "HeartbeatInterval=300\nLocalPreAuthorize=true\nGetConfigurationMaxKeys=9\nOdd=1");
    assertThat(setup(first).standing()).isEqualTo(Standing.NEVER_READ);
    look();
    look();
    assertThat(open(first, Command.Kind.GET_CONFIGURATION)).hasSize(1);
    reads(first, TOLD);
    assertThat(wanted(first))
        .extracting(SettingRow::key, SettingRow::known, SettingRow::standing)
        .containsExactly(
            tuple("GetConfigurationMaxKeys", "1", Standing.FIXED_OTHERWISE),
            tuple("HeartbeatInterval", "60", Standing.DRIFTS),
            tuple("LocalPreAuthorize", "TRUE", Standing.IN_LINE),
            tuple("Odd", null, Standing.NEVER_READ));
    assertThat(open(first, Command.Kind.GET_CONFIGURATION))
        .extracting(CommandRow::parameters)
        .containsExactly("{\"keys\":[\"Odd\"]}");
    reads(first, "{\"unknownKey\":[\"Odd\"]}");
    assertThat(wanted(first).get(3).standing()).isEqualTo(Standing.NOT_KNOWN);
    assertThat(setup(first).standing()).isEqualTo(Standing.DRIFTS);
    assertThat(setup(second).standing()).isEqualTo(Standing.NEVER_READ);
  }

  @Test
  void whatIsMissingIsAskedForAsManyAtOnceAsTheStationTakes() {
    template("", "A=1\nB=2\nHeartbeatInterval=60");
    look();
    reads(first, TOLD);
    assertThat(open(first, Command.Kind.GET_CONFIGURATION))
        .extracting(CommandRow::parameters)
        .containsExactlyInAnyOrder("{\"keys\":[\"A\"]}", "{\"keys\":[\"B\"]}");
  }

  @Test
  void aSecretIsNeitherKeptNorWanted() {
    template("", "HeartbeatInterval=300");
    look();
    reads(first, TOLD);
    assertThat(ecs.ask("select count(*) from station_setting where setting_key like 'Auth%'"))
        .isEqualTo(0L);
    assertThat(ecs.ask("select count(*) from station_command where answer like '%top secret%'"))
        .isEqualTo(0L);
    assertThat(ecs.ask("select count(*) from station_command where answer like '%Pre%TRUE%'"))
        .isEqualTo(1L);
    assertThatThrownBy(() -> template("1", "AuthorizationKey=x"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("SETTING_SECRET");
  }

  @Test
  void theTemplateThatNamesTheFirmwareMostCloselyIsTheStations() {
    template("", "HeartbeatInterval=300");
    TemplateRow own = template("1.4", "HeartbeatInterval=900");
    template("1.5", "HeartbeatInterval=100");
    assertThat(wanted(first)).extracting(SettingRow::wanted).containsExactly("900");
    assertThat(wanted(second)).extracting(SettingRow::wanted).containsExactly("300");
    assertThat(own.stations()).isEqualTo(1);
    assertThatThrownBy(() -> template("1.4", "A=1"))
        .hasMessageStartingWith("SETTING_TEMPLATE_TAKEN");
    ecs.the(SettingTemplates.class).remove(own.id());
    assertThat(wanted(first)).extracting(SettingRow::wanted).containsExactly("300");
  }

  @Test
  void aStationIsToldItsDriftReadAgainAndNamedUntilItReboots() {
    template("", "HeartbeatInterval=300\nLocalPreAuthorize=true");
    look();
    reads(first, TOLD);
    assertThat(ecs.the(SettingTemplates.class).bringInLine("S1")).isEqualTo(1);
    assertThat(open(first, Command.Kind.CHANGE_CONFIGURATION))
        .extracting(CommandRow::parameters)
        .containsExactly("{\"key\":\"HeartbeatInterval\",\"value\":\"300\"}");
    CommandOutcome reboot = CommandOutcome.accepted(CommandNuance.REBOOT_REQUIRED);
    answer(first, Command.Kind.CHANGE_CONFIGURATION, reboot, "{}");
    assertThat(setup(first).rebootSince()).isEqualTo(ecs.clock().now());
    look();
    assertThat(open(first, Command.Kind.GET_CONFIGURATION)).isEmpty();
    ecs.clock().forward(Duration.ofSeconds(6));
    look();
    reads(first, TOLD.replace("\"60\"},{\"key\":\"Meter", "\"300\"},{\"key\":\"Meter"));
    assertThat(setup(first).standing()).isEqualTo(Standing.IN_LINE);
    theFirstBoots();
    assertThat(setup(first).rebootSince()).isNull();
    assertThatThrownBy(() -> ecs.the(SettingTemplates.class).bringInLine("S1"))
        .hasMessageStartingWith("SETTINGS_IN_LINE");
  }

  private void theFirstBoots() {
    ecs.clock().forward(Duration.ofSeconds(1));
    var report = new BootReport("ocpp1.6", "Acme", "Fast", "1", "1.4.2");
    ecs.the(Presence.class).booted(first, report);
  }

  @Test
  void allThatDriftAreToldByAJobForEachSetting() {
    TemplateRow template = template("", "HeartbeatInterval=300\nMeterValueSampleInterval=90");
    look();
    reads(first, TOLD);
    reads(
        second,
        TOLD.replace(
            "Interval\",\"readonly\":false,\"value\":\"60\"},{\"key\":\"Get",
            "Interval\",\"readonly\":false,\"value\":\"90\"},{\"key\":\"Get"));
    SettingTemplates templates = ecs.the(SettingTemplates.class);
    assertThat(ecs.the(SettingLists.class).template(template.id()).drifting()).isEqualTo(2);
    assertThat(templates.bringAllInLine(template.id()))
        .extracting(JobRow::total)
        .containsExactlyInAnyOrder(2L, 1L);
    assertThat(open(first, Command.Kind.CHANGE_CONFIGURATION)).hasSize(2);
    assertThat(open(second, Command.Kind.CHANGE_CONFIGURATION)).hasSize(1);
    assertThat(templates.jobs(template.id())).hasSize(2);
    assertThat(ecs.the(SettingLists.class).stations(template.id(), Standing.IN_LINE, 0, 9).rows())
        .extracting(SetupRow::station)
        .containsExactly("S2");
  }

  @Test
  void aTemplateIsWrittenOneSettingALine() {
    assertThat(NewTemplate.of("A", "B", "", "\n K = v=1 \nEmpty=\n").wanted())
        .containsEntry("K", "v=1")
        .containsEntry("Empty", "");
    for (String bad : List.of("no sign", "=1", "K=1\nK=2", "with blank=1", "")) {
      assertThatThrownBy(() -> template("", bad))
          .as(bad)
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("SETTINGS_MALFORMED");
    }
  }
}
