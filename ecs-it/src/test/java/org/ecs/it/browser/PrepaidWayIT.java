package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A prepaid subscriber: money comes in over the contract, is used up, and is seen on the pages. */
class PrepaidWayIT {

  private static final String KEY = "a-secret-of-it";

  @RegisterExtension final Browser browser = new Browser();

  private final RunningEcs ecs = RunningEcs.shared();
  private final Desk desk = new Desk(ecs);
  private final String tag = UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
  private final String email = "pia-" + tag.toLowerCase(Locale.ROOT) + "@example.org";

  @Test
  void moneyComesInIsUsedAndIsSeenByTheSubscriberAndByFinance() {
    desk.tariff("PRE-" + tag);
    String account = account();
    desk.call(
        "Balance",
        "topUp",
        "<accountNumber>"
            + account
            + "</accountNumber><amount currency=\"EUR\">25</amount><reference>"
            + tag
            + "</reference>");
    desk.card(account, "04DD" + tag);
    charge();
    Window phone = Subscribers.in(browser.phone(), email);
    assertThat(phone.text()).contains("€19.50");
    phone.open("selfcare/balance/");
    assertThat(phone.text()).contains("€19.50", "Payment", "€25.00", "-€5.50");
    phone.assertGood("own-balance");
    adjusted(account);
    phone.open("selfcare/balance/");
    assertThat(phone.text()).contains("€20.00", "for the trouble");
  }

  private void adjusted(String account) {
    Window desktop = browser.desktop().asAdministrator();
    desktop.open("office/subscribers/balance.xhtml?number=" + account);
    desktop.page().fill("#by", "0.50");
    desktop.page().fill("#why", "for the trouble");
    desktop.page().click("[id$=adjust]");
    desktop.page().click(".ui-confirmdialog-yes");
    desktop.page().waitForSelector("text=The balance is adjusted.");
    assertThat(desktop.text()).contains("€20.00", "Adjustment", "for the trouble");
    desktop.assertGood("balance");
  }

  private String account() {
    String answer =
        desk.call(
            "Crm",
            "createAccount",
            "<kind>PERSON</kind><name>Pia Prepaid</name><contact><email>"
                + email
                + "</email><language>en</language></contact><billingMode>PREPAID</billingMode><tariffCode>PRE-"
                + tag
                + "</tariffCode><zone>Europe/Helsinki</zone><creditLimit currency=\"EUR\">0</creditLimit>");
    return Desk.element(answer, "accountNumber");
  }

  private void charge() {
    String station = "PRE-" + tag;
    desk.activeStation(station, KEY);
    Instant start = Instant.now().minus(90, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    try (Station quay =
        Simulator.at(ecs.stations()).station(station).password(KEY).startingAt(start).connect()) {
      quay.boot();
      quay.plugIn().tap("04DD" + tag).charge(20, EnergyUnit.KWH).unplug();
    }
  }
}
