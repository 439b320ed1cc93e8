package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator sees how stations are set, what they did, and where they stand. */
class WatchedFleetIT {

  private static final String DAY =
      "insert into station_day (station_id, day_on, begins_at, ends_at, computed_at, measured_s,"
          + " available_s, connector_s, occupied_s, energy_wh, session_count, error_count) select id, ?,"
          + " ?, ?, ?, 86400, ?, 172800, ?, ?, ?, ? from station where identity = ?";

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private String identity;

  @BeforeEach
  void aStationOfItsOwn() {
    identity = "SET-" + UUID.randomUUID().toString().substring(0, 6);
    scene.desk().activeStation(identity, Scene.KEY);
  }

  @Test
  void aStationThatDriftsIsBroughtInLine() {
    try (Station station = scene.connect(identity, 5)) {
      Window window = browser.desktop().asAdministrator();
      window.open("office/stations/edit-template.xhtml");
      window.find("#vendor").fill(of("vendor"));
      window.find("#model").fill(of("model"));
      window.find("#settings").fill("ResetRetries=2\nAuthorizationKey=x");
      window.page().waitForNavigation(() -> window.find("button:has-text('Save')").click());
      assertThat(window.text()).contains("A password does not belong in a template");
      window.assertGood("edit-template");
      window.find("#settings").fill("ResetRetries=2\nNumberOfConnectors=9\nOdd=1");
      window.page().waitForNavigation(() -> window.find("button:has-text('Save')").click());
      try {
        drift(window, station);
      } finally {
        remove(window);
      }
    }
  }

  private void drift(Window window, Station station) {
    String template = window.page().url();
    String page = "office/stations/settings.xhtml?id=" + identity;
    until(window, page, "Not known to the station");
    assertThat(window.text()).contains("Drifts", "Fixed otherwise", "HeartbeatInterval");
    window.assertGood("settings");
    window.find("button:has-text('Bring in line')").click();
    window.page().waitForNavigation(() -> window.find(".ui-confirmdialog-yes:visible").click());
    assertThat(window.text()).contains("The settings are on their way.");
    until(window, page, "In line");
    assertThat(station.configuration().get("ResetRetries")).isEqualTo("2");
    window.page().navigate(template);
    assertThat(window.text()).contains("ResetRetries=2", identity);
    window.assertGood("template");
    Window phone = browser.phone().asAdministrator();
    phone.page().navigate(template);
    phone.assertGood("template");
    phone.open(page);
    phone.assertGood("settings");
    phone.open("office/stations/templates.xhtml");
    phone.assertGood("templates");
    assertThat(window.ask("office/stations/settings.csv?id=" + identity).text())
        .contains("ResetRetries,2,2,false");
  }

  private static void until(Window window, String page, String text) {
    window.open(page);
    for (int i = 0; i < 60 && !window.text().contains(text); i++) {
      window.page().waitForTimeout(1000);
      window.open(page);
    }
    assertThat(window.text()).contains(text);
  }

  private void remove(Window window) {
    window.open("office/stations/templates.xhtml");
    window.page().waitForNavigation(() -> window.find("table.list a").first().click());
    window.find("button:has-text('Remove template')").click();
    window.page().waitForNavigation(() -> window.find(".ui-confirmdialog-yes:visible").click());
    assertThat(window.text()).contains("The template has been removed.");
  }

  private String of(String column) {
    return scene.one("select " + column + " from station where identity = ?", identity);
  }

  @Test
  void whatAStationDidIsShownByDay() {
    for (int ago = 1; ago <= 29; ago++) {
      day(ago, 86_400 - 3_000L * (ago % 4), 7_200L * (ago % 9), 9_000L * (ago % 7));
    }
    for (Window window :
        new Window[] {browser.desktop().asAdministrator(), browser.phone().asAdministrator()}) {
      window.open("office/stations/station.xhtml?id=" + identity);
      assertThat(window.text()).contains("Availability", "94.9 %", "Last 30 days");
      window.assertGood("station-figures");
      window.open("office/stations/statistics.xhtml?period=90&sort=ENERGY&q=" + identity);
      assertThat(window.text()).contains(identity, "94.9 %");
      window.assertGood("statistics");
    }
    Window window = browser.desktop().asAdministrator();
    assertThat(window.ask("office/stations/statistics.csv?q=" + identity).text())
        .contains(identity, ",94.9,");
  }

  private void day(int ago, long available, long occupied, long energy) {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(ago);
    OffsetDateTime begin = day.atStartOfDay().atOffset(ZoneOffset.UTC);
    try (Connection db = RunningEcs.shared().database();
        PreparedStatement insert = db.prepareStatement(DAY)) {
      insert.setDate(1, Date.valueOf(day));
      insert.setObject(2, begin);
      insert.setObject(3, begin.plusDays(1));
      insert.setObject(4, begin.plusDays(2));
      insert.setLong(5, available);
      insert.setLong(6, occupied);
      insert.setLong(7, energy);
      insert.setInt(8, ago % 9);
      insert.setInt(9, ago % 5);
      insert.setString(10, identity);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSiteShowsWhatHappensThere() {
    for (Window window :
        new Window[] {browser.desktop().asAdministrator(), browser.phone().asAdministrator()}) {
      window.open("office/sites/?q=harb");
      window.find(".pin").first().waitFor();
      window.assertGood("sites");
      window.page().waitForNavigation(() -> window.find("table.list a").first().click());
      assertThat(window.text())
          .contains("Harbour", "Quay 1", "Running", scene.faulted, "GroundFailure");
      window.assertGood("site");
    }
    Window window = browser.desktop().asAdministrator();
    assertThat(window.open("office/sites/site.xhtml?name=nowhere").status()).isEqualTo(404);
    assertThat(window.ask("office/sites/sites.csv").text()).contains("Harbour,60.155");
  }
}
