package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.Desk;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Station;
import org.ecs.simulator.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A subscriber with a phone beside a station: starts there, up to a limit, or has it kept. */
class ChargeFromThePortalIT {

  private static final Duration SOON = Duration.ofSeconds(40);

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private final String identity = "NEAR-" + tag();

  /** One for all tests: who asks for many links to set a password has to wait. */
  private static String email;

  private static String tag() {
    return UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
  }

  @BeforeAll
  static void aSubscriber() {
    String tag = tag();
    Desk desk = Scene.shared().desk();
    email = "olli-" + tag.toLowerCase(Locale.ROOT) + "@example.org";
    desk.tariff("NEAR-" + tag);
    desk.card(desk.account("Olli Near", email, "NEAR-" + tag), "04DD" + tag);
  }

  @BeforeEach
  void aStation() {
    scene.desk().activeStation(identity, Scene.KEY);
  }

  private Window atTheStation() {
    Window window = Subscribers.in(browser.phone(), email);
    window.open("selfcare/charge/?q=" + identity);
    window.assertGood("stations");
    window.page().click(".rows a.row");
    window.page().waitForURL("**/charge/station.xhtml?id=*");
    window.assertGood("station");
    window.page().check("input[name=connector][value='1']");
    return window;
  }

  @Test
  void aSessionStartsFromThePhoneAndStopsAtItsLimit() {
    try (Station station = scene.connect(identity, 5)) {
      Visit visit = station.plugIn();
      Window window = atTheStation();
      window.page().selectOption("#limitBy", "ENERGY");
      window.page().fill("#limit", "0.5");
      window.page().click("#start");
      window.page().waitForURL("**/selfcare/**");
      visit.awaitStart(SOON).charge(1, EnergyUnit.KWH, 4);
      station.received().await(call -> call.action().equals("RemoteStopTransaction"), SOON);
      window.open("selfcare/");
      assertThat(window.text()).contains("1.00 kWh", "€0.28");
      window.assertGood("home");
    }
  }

  @Test
  void aLimitThatIsNoNumberIsSaidAndNothingStarts() {
    try (Station station = scene.connect(identity, 5)) {
      station.plugIn();
      Window window = atTheStation();
      window.page().selectOption("#limitBy", "MONEY");
      window.page().fill("#limit", "a lot");
      window.page().click("#start");
      assertThat(window.find(".bad").first().innerText()).isNotBlank();
      assertThat(window.page().inputValue("#limit")).isEqualTo("a lot");
      assertThat(window.page().inputValue("#limitBy")).isEqualTo("MONEY");
      assertThat(window.page().isChecked("input[name=connector][value='1']")).isTrue();
      window.assertGood("wrong");
      assertThat(commands()).isEqualTo("0");
    }
  }

  @Test
  void aConnectorIsKeptAndLetGo() {
    try (Station station = scene.connect(identity, 5)) {
      Window window = atTheStation();
      window.page().click("#reserve");
      station.received().await(call -> call.action().equals("ReserveNow"), SOON);
      window.page().waitForTimeout(1000); // until the station's answer is kept
      window.open("selfcare/");
      assertThat(window.text()).contains(identity);
      window.assertGood("kept");
      window.page().click("#kept a[href*=cancel]");
      window.page().waitForURL("**/charge/cancel.xhtml?*");
      window.assertGood("cancel");
      window.page().click("#go");
      station.received().await(call -> call.action().equals("CancelReservation"), SOON);
    }
  }

  private String commands() {
    return scene.one(
        "select count(*) from station_command c join station s on s.id = c.station_id where s.identity = ?"
            + " and c.kind = 'START_CHARGING'",
        identity);
  }
}
