package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator sends commands to one station and to many, and reads what they answer. */
class SendCommandIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private String identity;

  @BeforeEach
  void aStationOfItsOwn() {
    identity = "SND-" + java.util.UUID.randomUUID().toString().substring(0, 6);
    scene.desk().activeStation(identity, Scene.KEY);
  }

  private Window form(Window window, String kind) {
    window.open("office/stations/send.xhtml?id=" + identity + "&kind=" + kind);
    return window;
  }

  private static void submit(Window window) {
    window.page().waitForNavigation(() -> window.find("#send .actions button").click());
  }

  private static void awaits(Window window, String text) {
    for (int tries = 0; tries < 20 && !window.text().contains(text); tries++) {
      window.page().waitForTimeout(500);
      window.page().reload();
    }
    assertThat(window.text()).contains(text);
  }

  @Test
  void theWholeAnswerIsShown() {
    try (Station station = scene.connect(identity, 5)) {
      Window window = form(browser.desktop().asAdministrator(), "GET_CONFIGURATION");
      window.assertGood("form");
      window.find("textarea").fill("HeartbeatInterval\nNoSuchKey");
      submit(window);
      awaits(window, "Accepted");
      assertThat(window.text()).contains("HeartbeatInterval", "NoSuchKey");
      window.assertGood("answer");
      window.open("office/stations/commands.xhtml?id=" + identity);
      assertThat(window.text()).contains("Read settings", "Accepted");
      window.assertGood("history");
    }
  }

  @Test
  void aProfileIsTypedAndItsPeriodsAreLines() {
    try (Station station = scene.connect(identity, 5)) {
      Window window = form(browser.phone().asAdministrator(), "SET_CHARGING_PROFILE");
      window.assertGood("profile");
      window.find("input[name='connector']").fill("1");
      window.find("input[name='profile.id']").fill("7");
      window.find("input[name='profile.level']").fill("0");
      window.find("select[name='profile.purpose']").selectOption("DEFAULT");
      window.find("select[name='profile.kind']").selectOption("RELATIVE");
      window.find("textarea[name='profile.periods']").fill("0; 11000\n3600; 7400,5; 1");
      submit(window);
      var call =
          station.received().await(c -> c.action().equals("SetChargingProfile"), SOON).payload();
      assertThat(call.toString())
          .contains("{\"startPeriod\":3600,\"limit\":7400.5,\"numberPhases\":1}");
    }
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    Window window = form(browser.desktop().asAdministrator(), "UNLOCK_CONNECTOR");
    window.find("input[name='connector']").fill("the left one");
    submit(window);
    assertThat(window.find("#w-connector").innerText()).contains("not as it has to be");
    assertThat(window.find("input[name='connector']").inputValue()).isEqualTo("the left one");
    window.assertGood("wrong");
  }

  @Test
  void aDisruptiveOneIsConfirmed() {
    try (Station station = scene.connect(identity, 5)) {
      Window window = form(browser.desktop().asAdministrator(), "CHANGE_AVAILABILITY");
      window.find("input[name='connector']").fill("0");
      window.find("#send .actions button").click();
      window.page().waitForNavigation(() -> window.find(".ui-confirmdialog-yes:visible").click());
      PlaywrightAssertions.assertThat(window.find(".ui-messages-info")).isVisible();
      station.received().await(call -> call.action().equals("ChangeAvailability"), SOON);
    }
  }

  @Test
  void aJobIsFollowedStepByStep() {
    try (Station station = scene.connect(identity, 5)) {
      Window window = browser.desktop().asAdministrator();
      window.open("office/stations/new-job.xhtml?kind=UPDATE_FIRMWARE");
      window.assertGood("new-job");
      window.find("input[name='location']").fill("https://files.example/fw.bin");
      window.find("input[name='at']").fill("2026-05-04T08:00");
      window.find("textarea[name='stations']").fill(identity);
      window.find("#job .actions button").click();
      window.page().waitForNavigation(() -> window.find(".ui-confirmdialog-yes:visible").click());
      awaits(window, "Installed");
      awaits(window, "Through");
      window.assertGood("job");
      window.open("office/stations/jobs.xhtml");
      assertThat(window.text()).contains("Update the firmware", identity);
      window.assertGood("jobs");
    }
  }

  @Test
  void securityEventsAreListed() {
    try (Station station = scene.connect(identity, 5)) {
      station
          .call(
              "SecurityEventNotification",
              "{\"type\":\"TamperDetectionActivated\",\"timestamp\":\"2026-05-04T08:00:00Z\"}")
          .join();
      Window window = browser.desktop().asAdministrator();
      window.open("office/stations/security.xhtml?station=" + identity);
      assertThat(window.text()).contains("TamperDetectionActivated");
      window.assertGood("security");
    }
  }
}
