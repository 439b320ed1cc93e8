package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything can be reached and done without a mouse. */
class KeyboardIT {

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();

  @Test
  void theFirstTabOffersToSkipToTheContent() {
    Window window = browser.desktop().asAdministrator();
    window.open("office/");
    press(window, "Tab");
    assertThat(focused(window, "className")).isEqualTo("skip");
    PlaywrightAssertions.assertThat(window.find(".skip")).isInViewport();
    press(window, "Enter");
    assertThat(focused(window, "id")).isEqualTo("content");
  }

  @Test
  void theNavigationFollowsAndItsLinksWork() {
    Window window = browser.desktop().asAdministrator();
    window.open("office/");
    press(window, "Tab", "Tab", "Tab");
    assertThat(focused(window, "name")).as("the search").isEqualTo("q");
    press(window, "Tab");
    assertThat(focused(window, "textContent")).isEqualTo("Overview");
    press(window, "Tab");
    assertThat(focused(window, "textContent")).isEqualTo("Stations");
    press(window, "Enter");
    window.page().waitForURL("**/office/stations/");
  }

  @Test
  void thePhonesMenuOpensByKeyToo() {
    Window window = browser.phone().asAdministrator();
    window.open("office/");
    press(window, "Tab", "Tab", "Tab", "Tab");
    assertThat(focused(window, "textContent")).isEqualTo("Menu");
    press(window, "Enter", "Tab");
    assertThat(focused(window, "textContent")).isEqualTo("Overview");
    window.assertGood("menu");
  }

  @Test
  void aCommandIsConfirmedOrLeftByKey() {
    Window window = browser.desktop().asAdministrator();
    window.open("office/stations/station.xhtml?id=" + scene.quay);
    window.find("#command button").first().focus();
    press(window, "Enter");
    PlaywrightAssertions.assertThat(window.find(".ui-confirm-dialog")).isVisible();
    window.assertGood("confirm");
    PlaywrightAssertions.assertThat(window.find(".ui-confirm-dialog :focus")).hasCount(1);
    press(window, "Escape");
    PlaywrightAssertions.assertThat(window.find(".ui-confirm-dialog")).isHidden();
    PlaywrightAssertions.assertThat(window.find("#command button:focus")).hasCount(1);
  }

  private static void press(Window window, String... keys) {
    for (String key : keys) {
      window.page().keyboard().press(key);
    }
  }

  private static Object focused(Window window, String what) {
    return window.page().evaluate("document.activeElement." + what);
  }
}
