package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Station;
import org.ecs.simulator.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator has open all day keeps itself current, and stays where they are. */
class LiveOverviewIT {

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();

  @Test
  void energyAndCostOfARunningSessionGrowWithoutAReload() {
    String identity = "LIVE-" + scene.tag;
    scene.desk().activeStation(identity, Scene.KEY);
    try (Station station = scene.connect(identity, 120)) {
      Visit visit = station.plugIn().tap(scene.card()).charge(2, EnergyUnit.KWH, 2);
      long session = visit.outcome().transactionId().orElseThrow();
      Window window = browser.desktop().asAdministrator();
      window.open("office/");
      Locator row = window.find("#r" + session);
      PlaywrightAssertions.assertThat(row).containsText("2.00 kWh");
      PlaywrightAssertions.assertThat(row).containsText("€0.55");
      window.page().evaluate("window.stayed = true");
      window.find("main input[name=q]").fill("half a wo");

      visit.charge(2, EnergyUnit.KWH, 2);
      PlaywrightAssertions.assertThat(row).containsText("4.00 kWh");
      PlaywrightAssertions.assertThat(row).containsText("€1.10");

      visit.unplug();
      PlaywrightAssertions.assertThat(row).hasCount(0);
      assertThat(window.page().evaluate("window.stayed")).isEqualTo(true);
      assertThat(window.find("main input[name=q]").inputValue()).isEqualTo("half a wo");
    }
  }

  @Test
  void aStationThatBreaksShowsItself() {
    String identity = "BREAKS-" + scene.tag;
    scene.desk().activeStation(identity, Scene.KEY);
    try (Station station = scene.connect(identity, 10)) {
      Window window = browser.desktop().asAdministrator();
      window.open("office/?q=" + identity);
      Locator board = window.find("#board");
      PlaywrightAssertions.assertThat(board).containsText("Available");
      station.fault(1, "GroundFailure");
      PlaywrightAssertions.assertThat(board).containsText("Faulted");
    }
    Window window = browser.phone().asAdministrator();
    window.open("office/?q=" + identity);
    PlaywrightAssertions.assertThat(window.find("#board")).containsText("Offline");
  }

  @Test
  void itCanBePaused() {
    Window window = browser.desktop().asAdministrator();
    window.open("office/");
    window.find(".pause").click();
    assertThat(window.find(".pause").getAttribute("aria-pressed")).isEqualTo("true");
    window.page().reload();
    assertThat(window.find(".pause").innerText()).isEqualTo("Go on");
  }

  @Test
  void whoseSessionEndsIsToldSo() {
    Window window = browser.desktop().asAdministrator();
    window.open("office/");
    window.forgetSession();
    PlaywrightAssertions.assertThat(window.find("#lost")).containsText("sign");
    window.keep("signed-out-meanwhile");
  }
}
