package org.ecs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecs.it.contract.Contracts.Answer;
import org.junit.jupiter.api.Test;

/** Who may call: by HTTP Basic or by UsernameToken, with the contract's role. */
class SignInIT {

  private static final String UNKNOWN_ACCOUNT = "Crm/07-an-unknown-account-is-refused.in.xml";
  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private final Contracts contracts = new Contracts().withTariff();

  @Test
  void withoutASignInThereIsAChallengeAndAFault() {
    Answer answer = contracts.send(contracts.request("Crm", message(), "text/xml"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.challenge()).startsWith("Basic realm=");
    assertThat(answer.code()).isEqualTo("SIGN_IN_FAILED");
  }

  @Test
  void aWrongPasswordAnUnknownNameAndAnEmptyOneAreTheSame() {
    for (String credentials :
        new String[] {
          Contracts.basic("admin", "wrong"),
          Contracts.basic(Contracts.newId(), "wrong"),
          Contracts.basic("", ""),
          Contracts.basic("x".repeat(101), "x"),
          "Basic !!!",
          "Basic",
          "Bearer abc"
        }) {
      Answer answer = basic("Crm", credentials);
      assertThat(answer.status()).as(credentials).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("SIGN_IN_FAILED");
    }
  }

  @Test
  void aUsernameTokenSignsInAndItsHeaderIsUnderstood() {
    Answer answer =
        token(contracts.ecs().administratorPassword(), "username-token-profile-1.0#PasswordText");
    assertThat(answer.code()).isEqualTo("ACCOUNT_UNKNOWN");
    assertThat(token("wrong", "username-token-profile-1.0#PasswordText").status()).isEqualTo(401);
    Answer digest = token("wrong", "username-token-profile-1.0#PasswordDigest");
    assertThat(digest.status()).isEqualTo(401);
    assertThat(digest.element("message")).contains("PasswordText");
  }

  @Test
  void eachContractNeedsItsOwnRole() throws SQLException {
    String crm = integrator("crm");
    assertThat(basic("Crm", crm).code()).isEqualTo("ACCOUNT_UNKNOWN");
    Answer refused = story("StationAdministration", "05-an-unknown-station-is-refused", crm);
    assertThat(refused.code()).isEqualTo("ROLE_MISSING");
    assertThat(refused.element("faultcode")).isEqualTo("soap:Client");
    assertThat(story("Tariffs", "01-a-tariff-is-created", crm).code()).isEqualTo("ROLE_MISSING");
    assertThat(basic("Crm", integrator("tariffs")).code()).isEqualTo("ROLE_MISSING");
    assertThat(story("ServiceDelivery", "16-an-unknown-station-is-refused", crm).code())
        .isEqualTo("ROLE_MISSING");
    assertThat(
            story(
                    "ServiceDelivery",
                    "16-an-unknown-station-is-refused",
                    integrator("service-delivery"))
                .code())
        .isEqualTo("STATION_UNKNOWN");
  }

  @Test
  void namesAreComparedWithoutRegardToCase() {
    String password = contracts.ecs().administratorPassword();
    assertThat(basic("Crm", Contracts.basic("ADMIN", password)).code())
        .isEqualTo("ACCOUNT_UNKNOWN");
  }

  @Test
  void guessingIsSlowedDownForTheNameThatIsGuessed() throws SQLException {
    String name = Contracts.newId();
    for (int i = 0; i < 5; i++) {
      assertThat(basic("Crm", Contracts.basic(name, "guess" + i)).status()).isEqualTo(401);
    }
    Answer throttled = basic("Crm", Contracts.basic(name, "guess"));
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.code()).isEqualTo("SIGN_IN_THROTTLED");
    assertThat(basic("Crm", contracts.administrator()).code()).isEqualTo("ACCOUNT_UNKNOWN");
  }

  @Test
  void manyCallsAtOnceAreNoGuesses() throws Exception {
    String crm = integrator("crm");
    ExecutorService callers = Executors.newFixedThreadPool(24);
    List<Future<String>> answers =
        callers.invokeAll(Collections.nCopies(24, () -> basic("Crm", crm).code()));
    callers.shutdown();
    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo("ACCOUNT_UNKNOWN");
    }
  }

  @Test
  void aChangeIsAuditedWithItsCaller() throws SQLException {
    Answer created =
        contracts.call("Crm", Contracts.message("Crm/01-an-account-is-created.in.xml"));
    String number = created.element("accountNumber");
    try (Connection db = contracts.ecs().database();
        Statement query = db.createStatement();
        var rows =
            query.executeQuery(
                "select who, from_where, what from audit_entry where subject = '" + number + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("admin");
      assertThat(rows.getString(2)).isEqualTo("127.0.0.1");
      assertThat(rows.getString(3)).isEqualTo("account.create");
    }
  }

  @Test
  void theCorrelationIdOfTheCallerIsKeptIfItIsHarmless() {
    var request =
        contracts
            .request("Crm", message(), "text/xml")
            .header("Authorization", contracts.administrator());
    assertThat(contracts.send(request.copy().header("X-Correlation-Id", "crm-7")).correlation())
        .isEqualTo("crm-7");
    assertThat(contracts.send(request.copy().header("X-Correlation-Id", "a b;c")).correlation())
        .matches("[0-9a-f-]{36}");
  }

  private Answer basic(String contract, String credentials) {
    return contracts.send(
        contracts.request(contract, message(), "text/xml").header("Authorization", credentials));
  }

  private Answer story(String contract, String name, String credentials) {
    String message = Contracts.message(contract + "/" + name + ".in.xml");
    return contracts.send(
        contracts.request(contract, message, "text/xml").header("Authorization", credentials));
  }

  private Answer token(String password, String type) {
    String header =
        """
        <soap:Header><w:Security xmlns:w="%s" soap:mustUnderstand="1"><w:UsernameToken>
        <w:Username>admin</w:Username><w:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-%s">%s</w:Password>
        </w:UsernameToken></w:Security></soap:Header><soap:Body>"""
            .formatted(WSSE, type, password);
    return contracts.send(
        contracts.request("Crm", message().replace("<soap:Body>", header), "text/xml"));
  }

  /** A sign-in with one role and the administrator's password. */
  private String integrator(String role) throws SQLException {
    String name = role + "-" + Contracts.newId();
    try (Connection db = contracts.ecs().database();
        Statement insert = db.createStatement()) {
      insert.executeUpdate(
          "insert into sign_in select '"
              + name
              + "', password_hash, 'INTEGRATOR', sign_in_state,"
              + " account_id, changed_at from sign_in where lower_name = 'admin'");
      insert.executeUpdate("insert into sign_in_role values ('" + name + "', '" + role + "')");
    }
    return Contracts.basic(name, contracts.ecs().administratorPassword());
  }

  private static String message() {
    return Contracts.message(UNKNOWN_ACCOUNT);
  }
}
