package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Buttons do what they say, once. */
class CommandsIT {

  /** What a hand does that clicks twice, on a form that lets itself be sent twice. */
  private static final String TWICE =
      """
      () => {
        const form = document.getElementById('command');
        const body = new URLSearchParams(new FormData(form));
        const button = form.querySelector('button');
        body.append(button.name, '');
        const send = () => fetch(form.action, { method: 'POST', body, redirect: 'manual' });
        return Promise.all([send(), send()]).then(answers => answers.length);
      }""";

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private String identity;

  @BeforeEach
  void aStationOfItsOwn() {
    identity = "CMD-" + java.util.UUID.randomUUID().toString().substring(0, 6);
    scene.desk().activeStation(identity, Scene.KEY);
  }

  @Test
  void aDoubleClickResetsTheStationOnce() {
    try (Station station = scene.connect(identity, 5)) {
      Window window = station();
      window.find("#command button").first().click();
      window.find(".ui-confirmdialog-yes:visible").dblclick();
      PlaywrightAssertions.assertThat(window.find(".ui-messages-info")).isVisible();
      station.received().await(call -> call.action().equals("Reset"), Duration.ofSeconds(20));
      assertThat(commands()).isEqualTo("1");
      window.keep("done");
    }
  }

  @Test
  void aFormThatArrivesTwiceIsDoneOnce() {
    Window window = station();
    assertThat(window.page().evaluate(TWICE)).isEqualTo(2);
    assertThat(commands()).isEqualTo("1");
  }

  @Test
  void aReloadAfterACommandRepeatsNothing() {
    Window window = station();
    window.find("#command button").first().click();
    window.page().waitForNavigation(() -> window.find(".ui-confirmdialog-yes:visible").click());
    window.page().reload();
    assertThat(commands()).isEqualTo("1");
    assertThat(window.find(".ui-messages-info").count()).isZero();
  }

  @Test
  void aStationIsTakenOutOfServiceWithAReasonOnly() {
    Window window = station();
    window.page().waitForNavigation(() -> window.find("#life button:has-text('Take out')").click());
    assertThat(window.find(".ui-messages-error").innerText()).contains("say why");
    window.assertGood("why");
    window.find("input[id$='why']").fill("a burnt plug");
    window.page().waitForNavigation(() -> window.find("#life button:has-text('Take out')").click());
    assertThat(window.text()).contains("out of service", "a burnt plug");
    window.assertGood("out-of-service");
  }

  private Window station() {
    Window window = browser.desktop().asAdministrator();
    window.open("office/stations/station.xhtml?id=" + identity);
    return window;
  }

  private String commands() {
    return scene.one(
        "select count(*) from station_command c join station s on s.id = c.station_id where s.identity = ?"
            + " and c.kind = 'RESET'",
        identity);
  }
}
