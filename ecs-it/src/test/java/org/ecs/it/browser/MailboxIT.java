package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a demo all that would have been sent can be read on a page; elsewhere nobody's mail can. */
class MailboxIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void outsideOfADemoThereIsNoMailbox() {
    Window window = browser.desktop().asAdministrator();
    assertThat(window.ask("office/mailbox/").status()).isEqualTo(404);
    window.open("office/");
    assertThat(window.find("nav a[href$='mailbox/']").count()).isZero();
  }

  @Test
  void inADemoAReceiptIsReadOnThePage() {
    RunningEcs demo = RunningEcs.with(Map.of("ECS_DEMO", "true"));
    charge(demo);
    Window window = browser.desktop(demo);
    window.open("office/mailbox/");
    window.signIn("admin", demo.administratorPassword());
    for (int i = 0; i < 60 && window.find(".mail li").count() == 0; i++) {
      window.page().waitForTimeout(500); // it is sent after the session, by a queue
      window.page().reload();
    }
    window.find(".mail summary").first().click();
    assertThat(window.text()).contains("20.000 kWh", "€5.50");
    window.assertGood("mailbox");
    demo.stop();
  }

  private static void charge(RunningEcs ecs) {
    Desk desk = new Desk(ecs);
    desk.tariff("DEMO");
    desk.card(desk.account("Maija", "maija@example.org", "DEMO"), "04DE30");
    desk.activeStation("DEMO-1", Scene.KEY);
    try (Station station =
        Simulator.at(ecs.stations())
            .station("DEMO-1")
            .password(Scene.KEY)
            .startingAt(Instant.now().minusSeconds(7200))
            .connect()) {
      station.boot();
      station.plugIn().tap("04DE30").charge(20, EnergyUnit.KWH).unplug();
    }
  }
}
