package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sign-in and what becomes of a page whose session has ended meanwhile. */
class ExpiredSessionIT {

  @RegisterExtension final Browser browser = new Browser();

  private final String password = RunningEcs.shared().administratorPassword();
  private final Scene scene = Scene.shared();
  private final String identity = "EXP-" + UUID.randomUUID().toString().substring(0, 6);
  private final String station = "office/stations/station.xhtml?id=" + identity;
  private Station connected;

  /** A reset would end what the scene's own stations charge. */
  @BeforeEach
  void aStationOfItsOwn() {
    scene.desk().activeStation(identity, Scene.KEY);
    connected = scene.connect(identity, 5);
  }

  @AfterEach
  void leave() {
    connected.close();
  }

  @Test
  void whoIsNotSignedInComesToTheSignInAndFromThereToThePage() {
    Window window = browser.desktop();
    window.open(station);
    assertThat(window.title()).startsWith("Sign in");
    window.assertGood("sign-in");
    window.signIn("admin", password);
    assertThat(window.page().url()).endsWith(station);
    window.forgetSession();
    window.page().reload();
    assertThat(window.title()).startsWith("Sign in");
  }

  @Test
  void aWrongPasswordIsToldAndNotWhy() {
    Window window = browser.phone();
    window.open("office/");
    window.signIn("admin", "wrong");
    assertThat(window.page().url()).contains("state=failed");
    window.assertGood("sign-in-failed");
    String told = window.text();
    window.signIn("nobody-of-this-name", "wrong");
    assertThat(window.text()).isEqualTo(told);
    window.signIn("admin", password);
    assertThat(window.title()).startsWith("Overview");
  }

  @Test
  void signingOutEndsItForEveryWindow() {
    Window window = browser.desktop();
    window.open("office/");
    window.signIn("admin", password);
    Page other = window.page().context().newPage();
    other.navigate("office/stations/");
    window.page().click("text=Sign out");
    window.page().waitForURL("**/sign-in.xhtml?state=out");
    window.assertGood("signed-out");
    other.reload();
    assertThat(other.title()).startsWith("Sign in");
  }

  @Test
  void aCommandAfterTheSessionEndedIsAskedForAgainAndNotDone() {
    Window window = browser.desktop();
    window.open(station);
    window.signIn("admin", password);
    String before = commands();
    window.forgetSession();
    pressReset(window);
    window.page().waitForURL("**/sign-in.xhtml*");
    window.signIn("admin", password);
    assertThat(window.page().url()).contains(station);
    assertThat(window.text()).contains(identity);
    assertThat(commands()).isEqualTo(before);
    window.keep("expired");
  }

  @Test
  void aPageOfAnEarlierSessionComesBackFreshWithANotice() {
    Window window = browser.desktop();
    window.open(station);
    window.signIn("admin", password);
    String before = commands();
    Page other = window.page().context().newPage();
    window.forgetSession();
    other.navigate("office/");
    other.fill("input[name=j_username]", "admin");
    other.fill("input[name=j_password]", password);
    other.click("button.primary");
    other.waitForURL("**/office/");
    pressReset(window);
    window.page().waitForURL("**expired=yes**");
    assertThat(window.text()).contains("open for too long");
    assertThat(commands()).isEqualTo(before);
    pressReset(window);
    window.page().waitForSelector(".ui-messages-info");
    assertThat(Integer.parseInt(commands())).isEqualTo(Integer.parseInt(before) + 1);
  }

  private static void pressReset(Window window) {
    window.page().click("main button:has-text('Reset') >> nth=0");
    window.page().click(".ui-confirmdialog-yes:visible");
  }

  private String commands() {
    return scene.one(
        "select count(*) from station_command c join station s on s.id = c.station_id"
            + " where c.kind = 'RESET' and s.identity = ?",
        identity);
  }
}
