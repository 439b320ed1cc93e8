package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.bastiaanjansen.otp.TOTPGenerator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff from their first password to their second factor, and what administrators see of it. */
class StaffPagesIT {

  private static final String CHOSEN = "seven slow boats";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void anAdministratorCreatesAnAgentWhoChoosesTheirOwnPassword() {
    String name = newName();
    Window office = browser.desktop().asAdministrator();
    office.open("office/staff/");
    office.assertGood("staff");
    String password = create(office, name);
    office.assertGood("member");
    office.page().reload();
    assertThat(office.text()).doesNotContain(password);

    Window phone = browser.phone();
    phone.open("office/subscribers/");
    phone.signIn(name, password);
    assertThat(phone.page().url()).endsWith("/office/profile/password.xhtml");
    phone.assertGood("password-due");
    changePassword(phone, password, "password1234");
    assertThat(phone.text()).contains("guessed first");
    changePassword(phone, password, CHOSEN);
    assertThat(phone.page().url()).endsWith("/office/profile/");
    assertThat(phone.text()).contains("The password has been changed.");
    phone.assertGood("profile");
    assertThat(phone.open("office/staff/").status()).isEqualTo(403);
  }

  @Test
  void aSecondFactorIsSetUpAndAskedFor() {
    String name = newName();
    Window window = employed(name);
    window.open("office/profile/second-factor.xhtml");
    window.assertGood("second-factor");
    String secret = window.find("code.secret").innerText().replace(" ", "");
    Instant then = Instant.now().minusSeconds(30); // the step before, so that the next one is free
    window.find("main input[id$=code]").fill(code(secret, then));
    window.page().waitForNavigation(() -> press(window, "Turn on"));
    assertThat(window.text()).contains("The second factor is on.");
    window.assertGood("recovery-codes");
    String recovery = window.find(".once code").first().innerText();

    Window phone = browser.phone();
    phone.open("office/sessions/");
    phone.signIn(name, CHOSEN);
    assertThat(phone.page().url()).contains("/sign-in-code.xhtml");
    phone.open("office/sessions/");
    assertThat(phone.page().url()).contains("/sign-in-code.xhtml");
    phone.assertGood("code");
    enterCode(phone, "000000");
    assertThat(phone.text()).contains("The code is not right");
    String now = code(secret, Instant.now());
    enterCode(phone, now);
    assertThat(phone.title()).startsWith("Overview");

    Window replay = browser.desktop();
    replay.open("office/sessions/");
    replay.signIn(name, CHOSEN);
    enterCode(replay, now);
    assertThat(replay.text()).contains("was used already");
    enterCode(replay, recovery);
    assertThat(replay.page().url()).contains("/office/");
    assertThat(replay.title()).doesNotContain("Second factor");
  }

  @Test
  void whoGuessesIsToldHowLongToWait() {
    Window phone = browser.phone();
    String name = newName();
    for (int i = 0; i < 5; i++) {
      phone.open("office/");
      phone.signIn(name, "guess");
    }
    phone.open("office/");
    phone.signIn(name, "guess");
    assertThat(phone.text()).contains("Please try again in 1 minute.");
    phone.assertGood("wait");
  }

  @Test
  void aBlockedMemberIsOutAndTheTrailTellsWhoDidIt() {
    String name = newName();
    Window agent = employed(name);
    Window office = browser.desktop().asAdministrator();
    office.open("office/staff/member.xhtml?name=" + name);
    press(office, "Block");
    office.page().waitForNavigation(() -> office.page().click(".ui-confirmdialog-yes:visible"));
    assertThat(office.text()).contains("The sign-in is blocked.");
    agent.open("office/stations/");
    assertThat(agent.page().url()).contains("state=changed");
    office.open("office/audit/?subject=" + name);
    assertThat(office.text()).contains("sign-in.block", "sign-in.create", "admin");
    office.assertGood("audit");
    Window auditor = Staff.with("auditor", browser.phone());
    auditor.open("office/audit/?what=sign-in");
    auditor.assertGood("audit");
    assertThat(auditor.ask("office/audit/audit.csv?what=sign-in").text())
        .startsWith("\ufeffat,who,from,what,subject,detail\r\n")
        .contains("sign-in.block," + name);
  }

  @Test
  void nobodyTakesTheirOwnAdministrationAway() {
    Window office = browser.desktop().asAdministrator();
    office.open("office/staff/member.xhtml?name=admin");
    assertThat(office.find("main button:has-text('Block')").count()).isZero();
    office.find("input[value=ADMINISTRATOR]").uncheck();
    office.page().waitForNavigation(() -> press(office, "Save roles"));
    assertThat(office.text()).contains("Nobody takes away their own administration");
    assertThat(office.open("office/staff/").status()).isEqualTo(200);
  }

  /** A window of an agent who has chosen a password. */
  private Window employed(String name) {
    Window office = browser.desktop().asAdministrator();
    String password = create(office, name);
    Window window = browser.desktop();
    window.open("office/");
    window.signIn(name, password);
    changePassword(window, password, CHOSEN);
    return window;
  }

  private static String create(Window office, String name) {
    office.open("office/staff/new.xhtml");
    office.find("main input[id$=name]").first().fill(name);
    office.find("main input[id$=fullName]").fill("Ann of the desk");
    office.find("main input[id$=email]").fill("no address");
    office.find("input[value=AGENT]").check();
    office.page().waitForNavigation(() -> press(office, "Create"));
    assertThat(office.text()).contains("This is no e-mail address.");
    assertThat(office.find("input[value=AGENT]").isChecked()).isTrue();
    office.assertGood("new-member");
    office.find("main input[id$=email]").fill("ann@example.org");
    office.page().waitForNavigation(() -> press(office, "Create"));
    return office.find(".once code").innerText();
  }

  private static void changePassword(Window window, String old, String chosen) {
    window.find("main input[id$=old]").fill(old);
    window.find("main input[id$=new]").fill(chosen);
    window.find("main input[id$=again]").fill(chosen);
    window.page().waitForNavigation(() -> press(window, "Change password"));
  }

  private static void enterCode(Window window, String code) {
    window.page().fill("input[name=code]", code);
    window.page().waitForNavigation(() -> window.page().click("button.primary"));
  }

  private static void press(Window window, String button) {
    Page page = window.page();
    page.click("main button:has-text('" + button + "') >> nth=0");
  }

  private static String code(String secret, Instant at) {
    return new TOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
        .withHOTPGenerator(codes -> codes.withPasswordLength(6))
        .withPeriod(Duration.ofSeconds(30))
        .build()
        .at(at.getEpochSecond());
  }

  private static String newName() {
    return "ann-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
