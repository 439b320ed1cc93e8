package org.ecs.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecs.it.browser.Browser;
import org.ecs.it.browser.Window;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Staff come in by Keycloak, with the roles of its token, and by nothing else; subscribers by their
 * passwords as ever.
 */
class OidcIT {

  private static final String PASSWORD = "five green boats";

  private static Keycloak keycloak;
  private static RunningEcs ecs;

  @RegisterExtension final Browser browser = new Browser(() -> ecs);

  @BeforeAll
  static void start() {
    keycloak = new Keycloak(Path.of(System.getProperty("keycloak.home")));
    ecs =
        RunningEcs.with(
            Map.of(
                "ECS_OIDC_PROVIDER_URL",
                keycloak.realm(),
                "ECS_OIDC_CLIENT_SECRET",
                "a-secret-of-the-test"));
  }

  @AfterAll
  static void end() {
    ecs.stop();
    keycloak.close();
  }

  @Test
  void anOperatorComesInAndGoesToThePageThatTheyWanted() {
    Window window = browser.desktop();
    window.open("office/sessions/?state=RUNNING");
    signInIsShown(window);
    window.keep("keycloak");
    signIn(window, "olivia");
    assertThat(window.page().url()).endsWith("/office/sessions/?state=RUNNING");
    assertThat(window.find("a.who").innerText()).isEqualTo("olivia");
    assertThat(window.find("nav").first().innerText()).doesNotContain("Audit trail");
    assertThat(window.open("office/staff/").status()).isEqualTo(403);
    window.open("office/profile/");
    assertThat(window.text()).contains("through your organisation").contains("Operator");
    assertThat(window.find("a[href='password.xhtml']").count()).isZero();
    window.keep("profile");
    window.page().click("text=Sign out");
    assertThat(window.text()).contains("You may still be signed in at your organisation");
    window.assertGood("signed-out");
  }

  @Test
  void whatBringsThemInIsGoodOnceAndInNoAddress() {
    Window window = browser.desktop();
    List<Response> answers = new ArrayList<>();
    window.page().onResponse(answers::add);
    window.open("office/profile/");
    signIn(window, "olivia");
    String cookie =
        List.copyOf(answers).stream() // asking for headers lets further answers arrive
            .filter(answer -> answer.url().endsWith("/ecs-staff/"))
            .flatMap(answer -> answer.headersArray().stream())
            .map(header -> header.value)
            .filter(value -> value.startsWith("ecs-hand-over="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
    assertThat(cookie).containsIgnoringCase("path=/ecs/sign-in");
    String secret = cookie.replaceFirst("ecs-hand-over=([^;]+);.*", "$1");
    assertThat(List.copyOf(answers)).noneMatch(answer -> answer.url().contains(secret));
    Window thief = browser.desktop();
    Cookie stolen = new Cookie("ecs-hand-over", secret);
    thief
        .page()
        .context()
        .addCookies(List.of(stolen.setDomain("127.0.0.1").setPath("/ecs/sign-in")));
    thief.open("sign-in/provider");
    assertThat(thief.page().url()).contains("/sign-in.xhtml?state=again");
  }

  @Test
  void whoIsBlockedInEcsIsOutAtTheNextRequestAndStaysOut() throws SQLException {
    Window window = browser.desktop();
    window.open("office/");
    signIn(window, "bella");
    assertThat(window.find("a.who").innerText()).isEqualTo("bella");
    execute(
        "update sign_in set sign_in_state = 'BLOCKED', changed_at = current_timestamp"
            + " where lower_name = 'bella'");
    window.open("office/sessions/");
    assertThat(window.page().url()).contains("/sign-in.xhtml?state=changed");
    window.page().click("text=Sign in through your organisation");
    window.page().waitForURL("**/sign-in/provider?refused=SIGN_IN_BLOCKED");
    assertThat(window.text()).contains("Your sign-in is blocked in ECS");
  }

  @Test
  void aNameThatASubscriberHasIsRefused() throws SQLException {
    subscriber("kai");
    Window window = browser.desktop();
    window.open("office/");
    signIn(window, "kai");
    assertThat(window.text()).contains("belongs to an integrator or a subscriber");
  }

  @Test
  void aSubscriberSignsInByPasswordAsEver() throws SQLException {
    subscriber("kaisa@example.org");
    Window window = browser.desktop();
    window.open("selfcare/cards.xhtml");
    assertThat(window.page().url()).endsWith("/ecs/selfcare/sign-in.xhtml");
    window.page().fill("#name", "kaisa@example.org");
    window.page().fill("#password", ecs.administratorPassword());
    window.page().click("#go");
    window.page().waitForURL("**/selfcare/index.xhtml");
    window.open("selfcare/cards.xhtml");
    assertThat(window.page().url()).endsWith("/ecs/selfcare/cards.xhtml");
    window.keep("subscriber");
  }

  @Test
  void anAdministratorHasTheirRole() {
    Window window = browser.desktop();
    window.open("office/audit/");
    signIn(window, "adam");
    assertThat(window.title()).startsWith("Audit trail");
    window.open("office/staff/");
    assertThat(window.title()).startsWith("Staff");
    window.keep("staff");
  }

  @Test
  void whoHasNoRoleSeesNothing() {
    Window window = browser.desktop();
    window.open("office/");
    signIn(window, "nora");
    assertThat(window.text()).contains("gives you no role in ECS").contains("field-engineer");
    assertThat(window.open("sign-in").status()).isEqualTo(403);
    window.assertGood("no-role");
  }

  @Test
  void thePasswordsOfEcsOpenNothing() {
    Window window = browser.desktop();
    window.open("sign-in.xhtml");
    assertThat(window.find("input[name=j_password]").count()).isZero();
    assertThat(window.find("main form").count()).isZero();
    window.assertGood("sign-in");
    Map<String, String> typed =
        Map.of("j_username", "admin", "j_password", ecs.administratorPassword());
    assertThat(window.post("sign-in", typed).headers().get("location")).endsWith("/ecs-staff/");
    window.page().click("text=Sign in through your organisation");
    signInIsShown(window);
  }

  private static void signInIsShown(Window window) {
    window.page().waitForURL(address -> address.startsWith(keycloak.realm()));
  }

  private static void signIn(Window window, String name) {
    Page page = window.page();
    page.fill("input[name=username]", name);
    page.fill("input[name=password]", PASSWORD);
    page.click("#kc-login");
    page.waitForURL(address -> address.contains("/ecs/office/") || address.contains("refused="));
  }

  /** One with the password of the administrator. */
  private static void subscriber(String name) throws SQLException {
    Desk desk = new Desk(ecs);
    String tariff = "T" + Integer.toHexString(name.hashCode()).toUpperCase(Locale.ROOT);
    desk.tariff(tariff);
    String account = desk.account(name, name.replaceFirst("@.*", "") + "@example.org", tariff);
    execute(
        "insert into sign_in (lower_name, password_hash, sign_in_kind, sign_in_state, account_id,"
            + " changed_at) select '"
            + name
            + "', s.password_hash, 'SUBSCRIBER', 'ACTIVE', a.id, s.changed_at"
            + " from sign_in s, account a where s.lower_name = 'admin' and a.account_number = '"
            + account
            + "'");
    execute("insert into sign_in_role values ('" + name + "', 'subscriber')");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = ecs.database();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
