package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A subscriber sees their own things and nobody else's, whatever address they ask for. */
class OwnThingsOnlyIT {

  @RegisterExtension final Browser browser = new Browser();

  private Scene scene;

  @BeforeEach
  void prepare() {
    scene = Scene.shared();
  }

  @Test
  void somebodyElsesThingIsNotThere() {
    Window hostile = Subscribers.in(browser.desktop(), "04bb@example.org");
    for (String address :
        List.of(
            "selfcare/sessions/session.xhtml?id=" + scene.past,
            "selfcare/sessions/session.xhtml?id=" + scene.suspect,
            "selfcare/sessions/session.xhtml?id=999999999",
            "selfcare/sessions/session.xhtml?id=%27%20or%201=1",
            "selfcare/sessions/session.xhtml",
            "selfcare/lost.xhtml?card=04AA" + scene.tag,
            "selfcare/lost.xhtml?card=nothing",
            "selfcare/lost.xhtml",
            "join/status.xhtml?token=made-up")) {
      assertThat(hostile.ask(address).status()).as(address).isEqualTo(404);
    }
    assertThat(hostile.ask("selfcare/sessions/session.xhtml?id=" + scene.running()).status())
        .isEqualTo(200);
  }

  @Test
  void exportsHoldTheirOwnOnly() throws IOException {
    Window hostile = Subscribers.in(browser.desktop(), "04bb@example.org");
    String csv = hostile.ask("selfcare/sessions/sessions.csv?account=" + scene.account).text();
    assertThat(csv).contains("04BB" + scene.tag).doesNotContain("04AA" + scene.tag);
    APIResponse answer = hostile.ask("selfcare/personal-data.zip?number=" + scene.account);
    String all = unzipped(answer.body()).toUpperCase(Locale.ROOT);
    assertThat(all)
        .contains(scene.hostileAccount, "04BB" + scene.tag)
        .doesNotContain(scene.account, "MAIJA");
    assertThat(
            scene.one(
                "select count(*) from audit_entry where what = 'personal-data.export' and subject = ?",
                scene.hostileAccount))
        .isNotEqualTo("0");
  }

  @Test
  void aSubscriberSeesNothingOfTheOfficeAndStaffNothingOfASubscriber() {
    Window hostile = Subscribers.in(browser.desktop(), "04bb@example.org");
    for (String address : List.of("office/", "office/subscribers/", "office/sites.json")) {
      assertThat(hostile.ask(address).status()).as(address).isEqualTo(403);
    }
    Window staff = browser.desktop().asAdministrator();
    for (String address :
        List.of(
            "selfcare/",
            "selfcare/cards.xhtml",
            "selfcare/sessions/sessions.csv",
            "selfcare/personal-data.zip")) {
      assertThat(staff.ask(address).status()).as(address).isEqualTo(403);
    }
  }

  @Test
  void whoIsNotSignedInIsLedToTheDoor() {
    Window nobody = browser.desktop();
    for (String address :
        List.of("selfcare/", "selfcare/profile.xhtml", "selfcare/personal-data.zip")) {
      APIResponse answer = nobody.ask(address);
      assertThat(answer.status()).as(address).isEqualTo(302);
      assertThat(answer.headers().get("location")).as(address).endsWith("/selfcare/sign-in.xhtml");
    }
    nobody.open("selfcare/sign-in.xhtml");
    nobody.assertGood("sign-in");
    nobody.open("selfcare/activate.xhtml?token=made-up");
    assertThat(nobody.text()).contains("used already");
    nobody.assertGood("link-not-good");
  }

  @Test
  void aScriptInANameIsText() {
    Window hostile = Subscribers.in(browser.phone(), "04bb@example.org");
    hostile.page().onDialog(dialog -> hostile.wentWrong("a script ran: " + dialog.message()));
    hostile.open("selfcare/");
    assertThat(hostile.find("main").textContent()).contains(Scene.SCRIPT);
    assertThat(hostile.find("main script, main img[src=x]").count()).isZero();
    hostile.open("selfcare/profile.xhtml");
    assertThat(hostile.page().inputValue("#name")).isEqualTo(Scene.SCRIPT);
  }

  private static String unzipped(byte[] body) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
