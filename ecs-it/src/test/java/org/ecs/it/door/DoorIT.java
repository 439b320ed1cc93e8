package org.ecs.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.ecs.it.door.Visitor.Answer;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door lets through, and what not. */
class DoorIT {

  private static final RunningEcs ECS = RunningEcs.shared();

  private final Visitor visitor = new Visitor();

  @Test
  void whoSignsInGoesToThePageThatTheyWanted() throws SQLException {
    String name = member("agent");
    Answer sent = visitor.get("/office/subscribers/?q=a");
    assertThat(sent.location())
        .isEqualTo("/sign-in.xhtml?to=%2Fecs%2Foffice%2Fsubscribers%2F%3Fq%3Da");
    Answer in =
        visitor.post(
            "/sign-in",
            Map.of(
                "j_username", name.toUpperCase(java.util.Locale.ROOT),
                "j_password", ECS.administratorPassword(),
                "to", "/ecs/office/subscribers/?q=a"));
    assertThat(in.location()).isEqualTo("/office/subscribers/?q=a");
    assertThat(visitor.get("/office/subscribers/?q=a").status()).isEqualTo(200);
    assertThat(visitor.get("/office/staff/").status()).isEqualTo(403);
    assertThat(visitor.get("/office/audit/").status()).isEqualTo(403);
    assertThat(visitor.get("/office/audit/audit.csv").status()).isEqualTo(403);
  }

  @Test
  void theSessionHasAnotherIdAfterTheSignIn() throws SQLException {
    String name = member("agent");
    visitor.get("/sign-in.xhtml");
    String before = visitor.session();
    visitor.signIn(name, ECS.administratorPassword());
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/j_security_check",
        "/office/j_security_check",
        "/office/j_security_check;a=b",
        "/office/j_security_chec%6b",
        "/office/./j_security_check",
        "/office//j_security_check",
        "/office/j_security_check/"
      })
  void theContainersOwnWayInIsClosed(String path) throws SQLException {
    String name = member("agent");
    visitor.get("/office/");
    Answer answer =
        visitor.post(path, Map.of("j_username", name, "j_password", ECS.administratorPassword()));
    assertThat(answer.location()).as(path).doesNotContain("office");
    assertThat(visitor.get("/office/").location()).as(path).startsWith("/sign-in.xhtml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/office/",
        "/office/index.xhtml",
        "/office/sessions/sessions.csv",
        "/office/sites.json",
        "/office/profile/second-factor.xhtml",
        "//office/index.xhtml",
        "/./office/index.xhtml",
        "/errors/../office/index.xhtml",
        "/office;a=b/index.xhtml",
        "/%6fffice/index.xhtml",
        "/OFFICE/index.xhtml",
        "/faces/office/index.xhtml",
        "/office/index.xhtml/",
        "/jakarta.faces.resource/index.xhtml?ln=../office",
        "/jakarta.faces.resource/frame.xhtml?ln=../WEB-INF"
      })
  void noAddressOpensTheOfficeWithoutTheDoor(String path) {
    Answer answer = visitor.get(path);
    assertThat(answer.status()).as(path).isNotEqualTo(200);
    assertThat(answer.body()).as(path).doesNotContain("Main navigation", "sign-out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/office/",
        "/office/sessions/sessions.csv",
        "//office/index.xhtml",
        "/office/staff/"
      })
  void nothingOpensBeforeTheSecondFactor(String path) throws SQLException {
    String name = member("administrator");
    sql(
        "insert into second_factor (lower_name, sealed_secret, confirmed_at, last_step) values ('"
            + name
            + "', 'of no use', current_timestamp, 0)");
    Answer half = visitor.signIn(name, ECS.administratorPassword());
    assertThat(half.location()).startsWith("/sign-in-code.xhtml");
    Answer refused = visitor.get(path);
    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.location()).contains("/sign-in-code.xhtml");
    assertThat(visitor.get("/office/profile/second-factor.xhtml").status()).isEqualTo(302);
    assertThat(visitor.post("/office/profile/password.xhtml", Map.of()).status()).isEqualTo(302);
  }

  @Test
  void aSessionThatIsSignedInElsewhereDoesNotBringAnotherIn() throws SQLException {
    visitor.post("/sign-in/code", Map.of("code", "123456"));
    assertThat(visitor.get("/office/").location()).startsWith("/sign-in.xhtml");
  }

  @Test
  void aPasswordThatIsDueIsChangedFirst() throws SQLException {
    String name = member("agent");
    sql(
        "insert into staff_member (lower_name, full_name, password_due) values ('"
            + name
            + "', 'New', true)");
    visitor.signIn(name, ECS.administratorPassword());
    assertThat(visitor.get("/office/").location()).isEqualTo("/office/profile/password.xhtml");
    assertThat(visitor.get("/office/sessions/sessions.csv").status()).isEqualTo(302);
    assertThat(visitor.get("/office/profile/password.xhtml").status()).isEqualTo(200);
  }

  @Test
  void whoIsBlockedIsOutAtTheNextRequest() throws SQLException {
    String name = member("agent");
    visitor.signIn(name, ECS.administratorPassword());
    assertThat(visitor.get("/office/").status()).isEqualTo(200);
    sql(
        "update sign_in set sign_in_state = 'BLOCKED', changed_at = current_timestamp"
            + " where lower_name = '"
            + name
            + "'");
    assertThat(visitor.get("/office/").location()).isEqualTo("/sign-in.xhtml?state=changed");
    assertThat(visitor.get("/office/").location()).startsWith("/sign-in.xhtml");
    assertThat(visitor.signIn(name, ECS.administratorPassword()).location())
        .startsWith("/sign-in.xhtml?state=failed");
  }

  @Test
  void otherRolesCountAtOnceAfterSigningInAgain() throws SQLException {
    String name = member("agent");
    visitor.signIn(name, ECS.administratorPassword());
    assertThat(visitor.get("/office/audit/").status()).isEqualTo(403);
    sql("insert into sign_in_role (lower_name, role_name) values ('" + name + "', 'auditor')");
    sql("update sign_in set changed_at = current_timestamp where lower_name = '" + name + "'");
    assertThat(visitor.get("/office/").location()).isEqualTo("/sign-in.xhtml?state=changed");
    visitor.signIn(name, ECS.administratorPassword());
    assertThat(visitor.get("/office/audit/").status()).isEqualTo(200);
  }

  @Test
  void guessingIsSlowedDownAndSaysForHowLong() throws SQLException {
    String name = member("agent");
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.signIn(name, "guess" + i).location())
          .startsWith("/sign-in.xhtml?state=failed");
    }
    String right = ECS.administratorPassword();
    assertThat(visitor.signIn(name, right).location())
        .startsWith("/sign-in.xhtml?state=wait&minutes=1");
    assertThat(visitor.get("/sign-in.xhtml?state=wait&minutes=1").body())
        .contains("again in 1 minute.");
  }

  @Test
  void anIntegratorDoesNotComeIn() throws SQLException {
    String name = member("crm");
    sql("update sign_in set sign_in_kind = 'INTEGRATOR' where lower_name = '" + name + "'");
    assertThat(visitor.signIn(name, ECS.administratorPassword()).location())
        .startsWith("/sign-in.xhtml?state=failed");
  }

  @Test
  void whatIsTypedIntoTheAddressOfTheSignInIsShownAsText() {
    Answer page = visitor.get("/sign-in.xhtml?to=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert");
  }

  /** A member of staff with one role and the administrator's password. */
  private static String member(String role) throws SQLException {
    String name = role + "-" + UUID.randomUUID().toString().substring(0, 8);
    sql(
        "insert into sign_in (lower_name, password_hash, sign_in_kind, sign_in_state, changed_at)"
            + " select '"
            + name
            + "', password_hash, 'STAFF', 'ACTIVE', current_timestamp from sign_in"
            + " where lower_name = 'admin'");
    sql("insert into sign_in_role (lower_name, role_name) values ('" + name + "', '" + role + "')");
    return name;
  }

  private static void sql(String statement) throws SQLException {
    try (Connection db = ECS.database();
        Statement change = db.createStatement()) {
      change.executeUpdate(statement);
    }
  }
}
