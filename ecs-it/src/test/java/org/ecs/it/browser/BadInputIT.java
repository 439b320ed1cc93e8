package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses and forms that nobody should send: each gets a calm page, and nothing else happens. */
class BadInputIT {

  private static final List<String> FORGED =
      List.of(
          "999999999",
          "-1",
          "0",
          "abc",
          "' or 1=1 --",
          "1; drop table station",
          "%00",
          "<script>alert(1)</script>",
          "${7*7}#{7*7}",
          "../../../etc/passwd",
          "9".repeat(400),
          "x".repeat(800));

  @RegisterExtension final Browser browser = new Browser();

  private Scene scene;

  @BeforeEach
  void prepare() {
    scene = Scene.shared();
  }

  @Test
  void aForgedIdIsAPageThatIsNotThere() {
    Window window = browser.desktop().asAdministrator();
    for (String address :
        List.of(
            "office/stations/station.xhtml?id=",
            "office/stations/station-live.xhtml?id=",
            "office/sessions/session.xhtml?id=",
            "office/sessions/session-live.xhtml?id=",
            "office/subscribers/account.xhtml?number=",
            "office/billing/record.xhtml?id=",
            "office/invoices/invoice.xhtml?number=",
            "office/invoices/run.xhtml?id=")) {
      assertCalm(window.ask(address), 404, address);
      for (String id : FORGED) {
        assertCalm(window.ask(address + encoded(id)), 404, address + id);
      }
    }
    window.open("office/sessions/session.xhtml?id=abc");
    assertThat(window.text()).contains("Not found");
    window.assertGood("unknown");
  }

  @Test
  void aForgedFilterFindsNothingAndBreaksNothing() {
    Window window = browser.desktop().asAdministrator();
    for (String list :
        List.of(
            "office/",
            "office/stations/",
            "office/sessions/",
            "office/subscribers/",
            "office/billing/",
            "office/invoices/",
            "office/invoices/credits.xhtml",
            "office/invoices/dunning.xhtml",
            "office/invoices/runs.xhtml")) {
      for (String forged : FORGED) {
        String each = encoded(forged);
        String query =
            "?q=%s&page=%s&sort=%s&state=%s&from=%s&station=%s&account=%s&condition=%s"
                .replace("%s", each);
        assertCalm(window.ask(list + query), 200, list + query);
      }
    }
  }

  @Test
  void whatIsNoPageIsNotThere() {
    Window window = browser.desktop().asAdministrator();
    for (String address :
        List.of(
            "office/nothing.xhtml",
            "WEB-INF/web.xml",
            "office/../WEB-INF/web.xml",
            "WEB-INF/frame.xhtml",
            "jakarta.faces.resource/..%2f..%2fWEB-INF/web.xml.xhtml",
            "jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF")) {
      assertCalm(window.ask(address), 404, address);
    }
    assertCalm(window.ask("errors/failed.xhtml"), 403, "an error page");
  }

  @Test
  void aMethodThatNoPageKnowsIsRefused() {
    Window window = browser.desktop().asAdministrator();
    for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "ODD")) {
      APIResponse answer =
          window
              .page()
              .request()
              .fetch("office/stations/", RequestOptions.create().setMethod(method));
      assertThat(answer.status()).as(method).isBetween(400, 501);
      assertNoTrace(answer.text(), method);
    }
  }

  @Test
  void aRoleWithoutTheRightIsForbidden() {
    Window window = Staff.with("operator", browser.desktop());
    for (String address :
        List.of(
            "office/subscribers/",
            "office/subscribers/account.xhtml?number=" + scene.account,
            "office/billing/",
            "office/billing/record.xhtml?id=1",
            "office/billing/records.csv",
            "office/invoices/",
            "office/invoices/invoices.csv",
            "office/mailbox/")) {
      assertCalm(window.ask(address), 403, address);
    }
    window.open("office/subscribers/");
    assertThat(window.text()).contains("Not for this role");
    window.assertGood("forbidden");
    window.open("office/");
    assertThat(window.find("nav").first().innerText()).doesNotContain("Subscribers");
  }

  @Test
  void aRoleThatIsNotStaffSeesNothingOfTheOffice() {
    Window window = Staff.with("crm", browser.desktop());
    for (String address : List.of("office/", "office/stations/", "office/sites.json")) {
      assertCalm(window.ask(address), 403, address);
    }
  }

  @Test
  void whoMayOnlyLookHasNoButtons() {
    Window window = Staff.with("auditor", browser.desktop());
    window.open("office/stations/station.xhtml?id=" + scene.quay);
    assertThat(window.text()).contains(scene.quay);
    assertThat(window.find("main form[method=post]").count()).isZero();
    window.open("office/sessions/session.xhtml?id=" + scene.suspect);
    assertThat(window.find("main form[method=post]").count()).isZero();
  }

  @Test
  void aFormThatWasMadeUpDoesNothing() {
    Window window = browser.desktop().asAdministrator();
    String before = commandsOfQuay();
    for (String view : List.of("", "made-up", "-1:-1", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==")) {
      APIResponse answer =
          window
              .page()
              .request()
              .post(
                  "office/stations/station.xhtml?id=" + scene.quay,
                  RequestOptions.create()
                      .setForm(
                          FormData.create()
                              .set("command", "command")
                              .set("command:j_idt1", "")
                              .set("jakarta.faces.ViewState", view)));
      assertThat(answer.status()).as(view).isLessThan(500);
      assertNoTrace(answer.text(), view);
    }
    assertThat(commandsOfQuay()).isEqualTo(before);
  }

  private String commandsOfQuay() {
    return scene.one(
        "select count(*) from station_command c join station s on s.id = c.station_id"
            + " where s.identity = ?",
        scene.quay);
  }

  @Test
  void aScriptInANameIsText() {
    Window window = browser.desktop().asAdministrator();
    window.page().onDialog(dialog -> window.wentWrong("a script ran: " + dialog.message()));
    for (String address :
        List.of(
            "office/",
            "office/subscribers/?q=" + encoded("<script>"),
            "office/subscribers/account.xhtml?number=" + scene.hostileAccount,
            "office/sessions/?state=RUNNING",
            "office/sessions/session.xhtml?id=" + scene.running(),
            "office/stations/station.xhtml?id=" + scene.quay)) {
      window.open(address);
      assertThat(window.find("main").textContent()).as(address).contains(Scene.SCRIPT);
      assertThat(window.find("main script, main img[src=x]").count()).as(address).isZero();
    }
    window.keep("script");
  }

  private static void assertCalm(APIResponse answer, int status, String what) {
    assertThat(answer.status()).as(what).isEqualTo(status);
    assertNoTrace(answer.text(), what);
  }

  private static void assertNoTrace(String body, String what) {
    assertThat(body)
        .as(what)
        .doesNotContain(
            "Exception", "at org.", "at java.", "at jakarta.", "WFLY", "UT0", "Caused by");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
