package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Station;
import org.ecs.simulator.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What waits for a person is decided on pages. */
class ReviewsIT {

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private String identity;

  @BeforeEach
  void aStationOfItsOwn() {
    identity = "REV-" + java.util.UUID.randomUUID().toString().substring(0, 6);
    scene.desk().activeStation(identity, Scene.KEY);
  }

  @Test
  void aStopWithoutASessionIsUsedForTheOneThatRuns() {
    try (Station station = scene.connect(identity, 90)) {
      Visit visit = station.plugIn().tap(scene.card()).charge(5, EnergyUnit.KWH, 3);
      long session = visit.outcome().transactionId().orElseThrow();
      strayStop(station, 5000);
      Window window = browser.desktop().asAdministrator();
      window.open("office/");
      window.find("a.need[href$='stops.xhtml']").click();
      window.page().waitForURL("**/stops.xhtml");
      assertThat(window.text()).contains(identity);
      window.assertGood("list");
      window.find("tr:has-text('" + identity + "') a").first().click();
      window.page().waitForURL("**/stop.xhtml?id=*");
      assertThat(window.text()).contains(identity, "5.000 kWh", "does not know");
      window.assertGood("stop");
      window.find("[id$='use'] input[id$='why']").fill("the station lost its number");
      window.page().waitForNavigation(() -> window.find("[id$='use'] button").click());
      assertThat(window.text()).contains("has ended with this stop", "Used", "stop.use");
      window.assertGood("settled");
      window.open("office/sessions/session.xhtml?id=" + session);
      assertThat(window.text()).contains("5.000 kWh", "€1.38");
    }
  }

  @Test
  void aStopWithoutASessionIsDismissedOnAPhone() {
    try (Station station = scene.connect(identity, 90)) {
      strayStop(station, 100);
    }
    Window window = browser.phone().asAdministrator();
    window.open("office/sessions/stops.xhtml");
    window.assertGood("list");
    window.find("tr:has-text('" + identity + "') a").first().click();
    window.page().waitForURL("**/stop.xhtml?id=*");
    assertThat(window.text()).contains("can only be dismissed");
    window.page().waitForNavigation(() -> window.find("[id$='dismiss'] button").click());
    assertThat(window.text()).contains("Please say why");
    window.find("input[id$='dismissWhy']").fill("a test of the fitter");
    window.page().waitForNavigation(() -> window.find("[id$='dismiss'] button").click());
    assertThat(window.text()).contains("Dismissed", "a test of the fitter");
    window.assertGood("dismissed");
  }

  @Test
  void aSuspectSessionIsNotBilled() {
    try (Station station = scene.connect(identity, 90)) {
      long session = scene.suspect(station);
      Window window = browser.desktop().asAdministrator();
      window.open("office/");
      window.find("a.need[href$='rating=SUSPECT']").click();
      window.page().waitForURL("**rating=SUSPECT");
      window.find("#s" + session + " a[href*='session.xhtml']").click();
      window.page().waitForURL("**/session.xhtml?id=" + session);
      window.find("input[id$='why']").fill("the meter was exchanged");
      window.page().waitForNavigation(() -> window.find("[id$='decide'] button.danger").click());
      assertThat(window.text()).contains("will not be billed", "the meter was exchanged");
      window.assertGood("rejected");
    }
  }

  private static void strayStop(Station station, long meter) {
    station
        .call(
            "StopTransaction",
            "{\"transactionId\":777777,\"meterStop\":%d,\"timestamp\":\"%s\"}"
                .formatted(
                    meter, station.now().isAfter(Instant.now()) ? Instant.now() : station.now()))
        .join();
  }
}
