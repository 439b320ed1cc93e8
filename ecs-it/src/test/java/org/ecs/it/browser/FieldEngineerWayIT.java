package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.ecs.simulator.wire.HandshakeRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a planned station to one that is live, as a field engineer sees it on a phone. */
class FieldEngineerWayIT {

  private static final double PATIENCE_MS = 30_000;

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private final String tag = java.util.UUID.randomUUID().toString().substring(0, 6);
  private final String identity = "FIELD-" + tag;
  private final String card = "TEST" + tag;

  @Test
  void stepByStepTheStationTurnsGreenAndTheWorkIsReportedDone() {
    scene.desk().plannedStation(identity, Scene.KEY);
    testCard();
    Window phone = Staff.with("field-engineer", browser.phone());
    phone.open("office/field/");
    phone.assertGood("jobs");
    phone.find(".jobs a:has-text('" + identity + "')").click();
    phone.page().waitForURL("**/field/station.xhtml?id=" + identity);
    outcome(phone, "CONNECTED", "WAITING");
    phone.assertGood("planned");
    try (Station station = connect()) {
      outcome(phone, "CONNECTED", "DONE");
      outcome(phone, "BOOTED", "DONE");
      outcome(phone, "CONNECTORS", "DONE");
      var visit = station.plugIn().tap(card).charge(1, EnergyUnit.KWH);
      outcome(phone, "TEST_SESSION", "RUNNING");
      visit.unplug();
      outcome(phone, "TEST_SESSION", "DONE");
    }
    phone.page().reload();
    phone.assertGood("tested");
    phone.find("input[id$='remark']").fill("cover closed");
    phone.page().waitForNavigation(() -> phone.find("#report button").click());
    assertThat(phone.text()).contains("reported done", "Field work done");
    phone.open("office/field/");
    assertThat(phone.find(".jobs a:has-text('" + identity + "')").count()).isZero();
  }

  @Test
  void theOperatorRenewsThePasswordPrintsTheSheetAndRetiresTheStation() {
    scene.desk().plannedStation(identity, Scene.KEY);
    Window window = Staff.with("operator", browser.desktop());
    window.open("office/stations/station.xhtml?id=" + identity);
    window.assertGood("life");
    confirmed(window, "renewKey");
    String key = window.find("#key").innerText();
    assertThat(key).hasSize(40);
    var sheet = window.ask("office/stations/sheet.pdf?id=" + identity);
    assertThat(sheet.headers().get("content-type")).isEqualTo("application/pdf");
    assertThat(new String(sheet.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    window.open("office/stations/edit.xhtml?id=" + identity);
    window.assertGood("edit");
    window.find("input[id$='name']").fill("Other name");
    window.page().waitForNavigation(() -> window.find("button[id$='save']").click());
    assertThat(window.text()).contains("The station is changed", "Other name");
    window.find("input[id$='endWhy']").fill("never built");
    confirmed(window, "retire");
    assertThat(window.text()).contains("The station is retired", "never built");
    window.assertGood("retired");
  }

  @Test
  void messagesAreRecordedForAWhileAndRead() {
    scene.desk().activeStation(identity, Scene.KEY);
    Window window = Staff.with("operator", browser.desktop());
    window.open("office/stations/messages.xhtml?id=" + identity);
    window.assertGood("off");
    window.page().waitForNavigation(() -> window.find("button[id$='start']").click());
    assertThat(window.text()).contains("are recorded until");
    window.page().waitForTimeout(3_000); // a node looks every two seconds who is listened to
    try (Station station = connect()) {
      station.heartbeat();
    }
    window.page().waitForTimeout(3_000);
    window.page().reload();
    assertThat(window.text()).contains("BootNotification", "Heartbeat", "Result");
    window.assertGood("kept");
    window.find("a:text-is('BootNotification')").click();
    window.page().waitForURL("**/message.xhtml**");
    assertThat(window.text()).contains("chargePointVendor");
    window.assertGood("message");
  }

  @Test
  void aStrangerIsForgotten() {
    knock();
    Window window = Staff.with("operator", browser.desktop());
    window.open("office/stations/seen.xhtml");
    window.assertGood("seen");
    window.open("office/stations/new.xhtml?identity=" + identity);
    assertThat(window.find("#knocked").innerText()).contains("127.0.0.1");
    confirmed(window, "forget");
    assertThat(window.text()).contains("forgotten");
    window.open("office/stations/seen.xhtml?q=" + identity);
    assertThat(window.text()).contains("No unregistered station");
  }

  private static void confirmed(Window window, String button) {
    window.find("button[id$='" + button + "']").click();
    window.page().waitForNavigation(() -> window.find(".ui-confirmdialog-yes:visible").click());
  }

  private static void outcome(Window phone, String step, String outcome) {
    PlaywrightAssertions.assertThat(phone.find("#check-" + step + ".check-" + outcome))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
  }

  private void testCard() {
    scene
        .desk()
        .call(
            "Crm",
            "assignCard",
            "<accountNumber>"
                + scene.account
                + "</accountNumber><card>"
                + card
                + "</card><kind>TEST</kind>");
  }

  private void knock() {
    try (Station nobody = connect()) {
      throw new IllegalStateException(nobody.id() + " was let in");
    } catch (HandshakeRefused expected) {
      // that it knocked is all that was wanted
    }
  }

  private Station connect() {
    Station station =
        Simulator.at(RunningEcs.shared().stations())
            .station(identity)
            .password(Scene.KEY)
            .connect();
    station.boot();
    return station;
  }
}
