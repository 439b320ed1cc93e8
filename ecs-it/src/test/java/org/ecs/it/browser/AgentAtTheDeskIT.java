package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an agent does while somebody is on the phone: from the search to the suspended account. */
class AgentAtTheDeskIT {

  private static final String SCRIPT = "<script>document.title='taken'</script>";

  @RegisterExtension final Browser browser = new Browser();

  private final String tag =
      UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
  private final Desk desk = new Desk(RunningEcs.shared());

  @BeforeEach
  void aTariffAndCards() {
    desk.tariff("T" + tag);
    execute(
        "insert into card_pool (id, pool_name) select coalesce(max(id), 5000) + 1, 'Pool "
            + tag
            + "' from card_pool");
    for (int n = 1; n <= 3; n++) {
      execute(
          "insert into card (lower_id, printed_number, card_kind, card_state, pool_id, revision) select 'c%d%s', 'No %s %d', 'SUBSCRIBER', 'IN_POOL', id, 0 from card_pool where pool_name = 'Pool %s'"
              .formatted(n, tag.toLowerCase(Locale.ROOT), tag, n, tag));
    }
  }

  @Test
  void theWholeWayOnADesktop() {
    theWholeWay(browser.desktop().asAdministrator());
  }

  @Test
  void theWholeWayOnAPhone() {
    theWholeWay(browser.phone().asAdministrator());
  }

  private void theWholeWay(Window agent) {
    agent.open("office/subscribers/");
    agent.assertGood("list");
    create(agent, "Väinö Testinen " + tag);
    assertThat(agent.text()).contains("The account is open", "C1" + tag);
    String account = agent.find("h1 .faint").innerText();
    agent.assertGood("created");

    search(agent, "väinö test", "Väinö Testinen " + tag);
    assertThat(agent.find("h1").innerText()).contains(account);

    agent.page().getByText("Block or replace").first().click(); // click 1
    agent.assertGood("card");
    agent.find("[id$=':replace']").click(); // click 2
    yes(agent); // click 3
    assertThat(agent.text())
        .contains("The old card is blocked, the new one works", "C1" + tag, "lost");
    assertThat(agent.find("main .state.ASSIGNED").count()).isOne();

    agent.find("#note").fill(SCRIPT + " rang twice");
    press(agent, "Add note");
    assertThat(agent.text()).contains("Noted.", SCRIPT + " rang twice");
    assertThat(agent.title()).startsWith("Väinö");

    agent.page().getByText("Add vehicle").first().click();
    agent.find("#plate").fill("abc-" + tag);
    agent.find("#vehicleRemark").fill("grey van");
    press(agent, "Add vehicle");
    assertThat(agent.text()).contains("ABC-" + tag, "grey van");
    search(agent, "abc " + tag, "Väinö Testinen " + tag);

    agent.find("#why").fill("does not pay");
    agent.find("[id$=':suspend']").click();
    yes(agent);
    assertThat(agent.text()).contains("The account is suspended.", "does not pay");
    agent.assertGood("suspended");
  }

  @Test
  void theWizardKeepsWhatWasTypedAndTellsWhatIsWrongAtItsField() {
    Window agent = browser.desktop().asAdministrator();
    agent.open("office/subscribers/new.xhtml");
    agent.find("#phone").fill("nonsense");
    agent.find("[id$=':next']").click();
    assertThat(agent.find("#name-why").innerText()).isEqualTo("A name is needed.");
    assertThat(agent.find("#phone-why").innerText()).isEqualTo("This is no phone number.");
    assertThat(agent.find("#phone").inputValue()).isEqualTo("nonsense");
    agent.assertGood("wrong");
    agent.find("#name").fill("Kept " + tag);
    agent.find("#phone").fill("+358401234567");
    agent.find("[id$=':next']").click();
    agent.find("[value='T" + tag + "']").check();
    agent.assertGood("terms");
    agent.find("[id$=':back']").click();
    assertThat(agent.find("#name").inputValue()).isEqualTo("Kept " + tag);
    agent.page().goBack();
    agent.page().goForward();
    assertThat(agent.find("#name").inputValue()).isEqualTo("Kept " + tag);
  }

  @Test
  void aSummarySentTwiceCreatesOnce() {
    Window agent = browser.desktop().asAdministrator();
    agent.open("office/subscribers/new.xhtml");
    toTheSummary(agent, "Twice " + tag);
    agent
        .page()
        .evaluate(
            "async () => { const form = document.getElementById('wizard'); const data = new"
                + " URLSearchParams(new FormData(form)); const b = form.querySelector('[id$=\":create\"]');"
                + " data.append(b.name, b.value); await Promise.all([1, 2].map(() => fetch(form.action,"
                + " {method: 'POST', body: data}))); }");
    assertThat(count("select count(*) from subscriber where full_name = 'Twice " + tag + "'"))
        .isOne();
    agent.page().reload();
    assertThat(agent.find("h1").innerText()).contains("Twice " + tag);
  }

  @Test
  void theSearchIsDoneWithTheKeyboardAlone() {
    String account = desk.account("Zacharias " + tag, "zac" + tag + "@example.org", "T" + tag);
    Window agent = browser.desktop().asAdministrator();
    agent.open("office/stations/");
    agent.page().keyboard().press("/");
    agent.page().keyboard().type("zachar " + tag.substring(0, 4));
    Locator field = agent.find("[role=combobox]");
    agent.find("#found [role=option]").first().waitFor();
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    agent.page().keyboard().press("Escape");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
    agent.page().keyboard().press("ArrowDown");
    agent.page().keyboard().press("ArrowDown");
    assertThat(field.getAttribute("aria-activedescendant")).isEqualTo("found-0");
    Accessibility.assertAccessible(agent.page());
    agent.page().waitForNavigation(() -> agent.page().keyboard().press("Enter"));
    assertThat(agent.find("h1").innerText()).contains(account);
  }

  private void create(Window agent, String name) {
    agent.find("a[href='new.xhtml']").click();
    toTheSummary(agent, name);
    agent.assertGood("summary");
    agent.find("[id$=':create']").click();
  }

  private void toTheSummary(Window agent, String name) {
    agent.find("#name").fill(name);
    agent.find("#email").fill("v" + tag + "@example.org");
    agent.find("#country").selectOption("FI");
    agent.find("#phone").fill("040 1234567");
    agent.find("[id$=':next']").click();
    agent.find("[value='T" + tag + "']").check();
    assertThat(agent.text()).contains("0.25");
    agent.find("[id$=':next']").click();
    agent.find("#pool").selectOption("Pool " + tag);
    agent.find("[id$=':next']").click();
    assertThat(agent.text()).contains(name, "040 1234567", "Pool " + tag);
  }

  private static void search(Window agent, String text, String name) {
    agent.find("[role=combobox]").pressSequentially(text);
    Locator option =
        agent.find("#found [role=option]").filter(new Locator.FilterOptions().setHasText(name));
    option.waitFor();
    agent.page().waitForNavigation(option::click);
    agent.find("h1").waitFor();
  }

  private static void press(Window agent, String label) {
    Locator button =
        agent.find("main button").filter(new Locator.FilterOptions().setHasText(label));
    agent.page().waitForNavigation(button::click);
  }

  private static void yes(Window agent) {
    agent.page().waitForNavigation(() -> agent.find(".ui-confirmdialog-yes:visible").click());
  }

  static void execute(String sql) {
    try (Connection db = RunningEcs.shared().database();
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static long count(String sql) {
    try (Connection db = RunningEcs.shared().database();
        var rows = db.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
