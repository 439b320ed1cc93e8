package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.ecs.simulator.wire.HandshakeRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator creates a station that has knocked, and it is let in with the password shown. */
class NewStationIT {

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private final String identity = "NEW-" + java.util.UUID.randomUUID().toString().substring(0, 6);

  @Test
  void aStrangerBecomesAStationByOneClickAndAForm() {
    knock();
    Window window = Staff.with("operator", browser.desktop());
    window.open("office/stations/");
    window.find("#seen tr:has-text('" + identity + "') a").click();
    window.page().waitForURL("**/new.xhtml?identity=" + identity);
    assertThat(window.find("input[id$='identity']").inputValue()).isEqualTo(identity);
    window.assertGood("form");
    fill(window, "name", "Pier " + identity);
    fill(window, "site", "Harbour");
    window.find("input[id$=':power']").first().fill("7,4");
    window.page().waitForNavigation(() -> create(window));
    assertThat(window.page().url()).contains("station.xhtml?id=" + identity);
    assertThat(window.text()).contains("The station is created", "Pier " + identity, "7.4 kW");
    String key = window.find("#key").innerText();
    assertThat(key).hasSize(40);
    window.assertGood("created");
    window.page().reload();
    assertThat(window.find("#key").count()).isZero();
    try (Station station = station(key)) {
      assertThat(station.boot().isAccepted()).isTrue();
    }
    window.open("office/stations/");
    assertThat(window.find("#seen:has-text('" + identity + "')").count()).isZero();
  }

  @Test
  void whatIsMissingOrOddIsSaidAtOnceAndNothingIsLost() {
    Window window = browser.phone().asAdministrator();
    window.open("office/stations/new.xhtml");
    window.page().waitForNavigation(() -> create(window));
    assertThat(window.text())
        .contains("Please fill in: Station id", "Please fill in: Name", "Please fill in: Site");
    window.assertGood("empty");
    fill(window, "identity", identity);
    fill(window, "name", "Island");
    fill(window, "site", "An island nobody knows " + identity);
    fill(window, "latitude", "north");
    window.page().waitForNavigation(() -> create(window));
    assertThat(window.text()).contains("Latitude: please give degrees");
    fill(window, "latitude", "60,1");
    window.page().waitForNavigation(() -> create(window));
    assertThat(window.text()).contains("at least one connector");
    window.find("input[id$=':power']").first().fill("22");
    window.page().waitForNavigation(() -> create(window));
    assertThat(window.text()).contains("This site is new");
    fill(window, "address", "Shore 1");
    fill(window, "longitude", "24.9");
    fill(window, "identity", scene.quay);
    window.page().waitForNavigation(() -> create(window));
    assertThat(window.text()).contains("This station exists already");
    fill(window, "identity", identity);
    window.page().waitForNavigation(() -> create(window));
    assertThat(window.text()).contains("The station is created", "Shore 1");
    window.assertGood("created");
  }

  @Test
  void whoDoesNotRunStationsDoesNotCreateThem() {
    Window window = Staff.with("agent", browser.desktop());
    assertThat(window.ask("office/stations/new.xhtml").status()).isEqualTo(403);
    window.open("office/stations/");
    assertThat(window.text()).doesNotContain("Create station");
  }

  private static void create(Window window) {
    window.find("[id$='create'] button").click();
  }

  private static void fill(Window window, String field, String text) {
    window.find("input[id='create:" + field + "']").fill(text);
  }

  private Station station(String key) {
    return Simulator.at(RunningEcs.shared().stations()).station(identity).password(key).connect();
  }

  private void knock() {
    try (Station nobody = station(Scene.KEY)) {
      throw new IllegalStateException(nobody.id() + " was let in");
    } catch (HandshakeRefused expected) {
      // that it knocked is all that was wanted
    }
  }
}
