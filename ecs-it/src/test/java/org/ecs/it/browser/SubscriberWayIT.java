package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the wish to charge to a lost card: what a subscriber does without anybody's help. */
class SubscriberWayIT {

  private static final String KEY = "a-secret-of-it";

  @RegisterExtension final Browser browser = new Browser();

  private final RunningEcs ecs = RunningEcs.shared();
  private final Desk desk = new Desk(ecs);
  private final String tag = UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
  private final String email = "kaisa-" + tag.toLowerCase(Locale.ROOT) + "@example.org";

  @Test
  void aConsumerJoinsSignsInChargesSeesThePriceAndReportsTheCardLost() {
    desk.tariff("WAY-" + tag);
    Window window = browser.phone();
    join(window);
    String account = approved();
    desk.card(account, "04CC" + tag);
    Subscribers.in(window, email);
    assertThat(window.text()).contains("Hello, Kaisa Virtanen", account, "No sessions yet");
    charge();
    sees(window);
    reportsLost(window);
  }

  private void join(Window window) {
    window.open("join/");
    window.assertGood("join");
    window.page().check("input[name=plan][value=WAY-" + tag + "]");
    window.page().fill("#name", "Kaisa Virtanen");
    window.page().fill("#email", email);
    window.page().click("#ask");
    assertThat(window.text()).contains("Without consent");
    assertThat(window.page().inputValue("#name")).isEqualTo("Kaisa Virtanen");
    window.page().check("#consent");
    window.page().check("input[name=plan][value=WAY-" + tag + "]");
    window.page().click("#ask");
    window.page().waitForURL("**/join/status.xhtml?token=*");
    assertThat(window.text()).contains("Please confirm your e-mail address");
    window.assertGood("request");
    window.page().navigate(Subscribers.link(email, "/join/confirm.xhtml"));
    window.assertGood("confirm");
    window.page().click("#go");
    window.page().waitForURL("**/join/status.xhtml?token=*");
    assertThat(window.text()).contains("We are looking at it");
  }

  /** The account that the CRM opens for the request. */
  private String approved() {
    String request =
        Scene.shared().one("select id from subscription_request where lower_email = ?", email);
    String answer =
        desk.call(
            "Crm",
            "decideSubscriptionRequest",
            "<subscriptionRequest>"
                + request
                + "</subscriptionRequest><approve><zone>Europe/Helsinki</zone>"
                + "<creditLimit currency=\"EUR\">100.00</creditLimit></approve>");
    return Desk.element(answer, "accountNumber");
  }

  private void charge() {
    String station = "WAY-" + tag;
    desk.activeStation(station, KEY);
    Instant start = Instant.now().minus(90, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    try (Station quay =
        Simulator.at(ecs.stations()).station(station).password(KEY).startingAt(start).connect()) {
      quay.boot();
      quay.plugIn().tap("04CC" + tag).charge(20, EnergyUnit.KWH).unplug();
    }
  }

  private void sees(Window window) {
    window.open("selfcare/");
    assertThat(window.text()).contains("€5.50", "20.00 kWh");
    window.assertGood("home");
    window.open("selfcare/sessions/");
    window.assertGood("sessions");
    for (String by : List.of("DAY", "MONTH", "STATION")) {
      window.open("selfcare/sessions/usage.xhtml?what=cost&by=" + by);
      assertThat(window.text()).contains("€5.50", "20.00 kWh");
      assertThat(window.page().inputValue("select[name=by]")).isEqualTo(by);
      assertThat(window.page().inputValue("select[name=what]")).isEqualTo("cost");
      window.assertGood("usage-" + by.toLowerCase(Locale.ROOT));
    }
    window.open("selfcare/sessions/");
    window.page().click(".rows a.row");
    assertThat(window.text()).contains("€5.50", "How the price is made");
    window.assertGood("session");
  }

  private void reportsLost(Window window) {
    window.open("selfcare/cards.xhtml");
    window.assertGood("cards");
    window.page().click("a.do.danger");
    window.assertGood("lost");
    window.page().click("#go");
    window.page().waitForURL("**/selfcare/cards.xhtml");
    assertThat(window.text()).contains("The card is blocked");
    window.keep("blocked");
    assertThat(
            Scene.shared()
                .one(
                    "select card_state from card where lower_id = ?",
                    "04cc" + tag.toLowerCase(Locale.ROOT)))
        .isEqualTo("BLOCKED");
  }

  @ParameterizedTest
  @CsvSource({"en-GB,Hello", "fi-FI,Hei", "de-DE,Guten Tag"})
  void eachPageIsGoodInEachLanguage(String locale, String hello) {
    desk.tariff("SAY-" + tag);
    desk.account("Kaisa Virtanen", email, "SAY-" + tag);
    Window window = Subscribers.in(browser.desktop(locale), email);
    assertThat(window.text()).contains(hello);
    for (String page : new String[] {"index", "cards", "profile", "settings"}) {
      window.open("selfcare/" + page + ".xhtml");
      window.assertGood(page + "-" + locale);
    }
  }
}
