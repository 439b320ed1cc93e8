package org.ecs.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.ecs.it.browser.Browser;
import org.ecs.it.browser.Window;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff come in by Keycloak, with the roles of its token, and by nothing else. */
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
    assertThat(window.page().url()).startsWith(keycloak.realm());
    window.keep("keycloak");
    signIn(window, "olivia");
    assertThat(window.page().url()).endsWith("/office/sessions/?state=RUNNING");
    assertThat(window.find("a.who").innerText()).isEqualTo("olivia");
    assertThat(window.find("nav").first().innerText()).doesNotContain("Audit trail");
    assertThat(window.open("office/staff/").status()).isEqualTo(403);
    window.open("office/profile/");
    assertThat(window.text()).contains("through your organisation");
    window.keep("profile");
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
    assertThat(window.open("office/").status()).isEqualTo(403);
  }

  @Test
  void thePasswordsOfEcsOpenNothing() {
    Window window = browser.desktop();
    window.open("sign-in.xhtml");
    assertThat(window.find("input[name=j_password]").count()).isZero();
    assertThat(window.find("main form").count()).isZero();
    window.page().click("text=Sign in through your organisation");
    assertThat(window.page().url()).startsWith(keycloak.realm());
  }

  private static void signIn(Window window, String name) {
    Page page = window.page();
    page.fill("input[name=username]", name);
    page.fill("input[name=password]", PASSWORD);
    page.waitForNavigation(() -> page.click("#kc-login"));
  }
}
