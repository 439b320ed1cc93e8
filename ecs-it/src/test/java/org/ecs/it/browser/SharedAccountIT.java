package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecs.it.browser.AgentAtTheDeskIT.count;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several people at one account: two who change it at once, and some who may not at all. */
class SharedAccountIT {

  @RegisterExtension final Browser browser = new Browser();

  private final String tag =
      UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
  private final Desk desk = new Desk(RunningEcs.shared());

  @BeforeEach
  void aTariff() {
    desk.tariff("T" + tag);
  }

  @Test
  void ofTwoAgentsTheSecondIsToldAndNothingIsOverwritten() {
    String account = desk.account("Two " + tag, "two" + tag + "@example.org", "T" + tag);
    Window first = browser.desktop().asAdministrator();
    Window second = browser.desktop().asAdministrator();
    first.open("office/subscribers/edit.xhtml?number=" + account);
    second.open("office/subscribers/edit.xhtml?number=" + account);
    first.find("#city").fill("Turku");
    first.find("[id$=':save']").click();
    assertThat(first.text()).contains("Saved.", "Turku");
    second.find("#street").fill("Quay 7");
    second.find("[id$=':save']").click();
    assertThat(second.text()).contains("Somebody else has changed it meanwhile", "Turku");
    assertThat(second.find("#street").inputValue()).isEqualTo("Quay 7");
    second.assertGood("conflict");
    assertThat(
            count(
                "select count(*) from subscriber where full_name = 'Two "
                    + tag
                    + "' and city = 'Turku' and street is null"))
        .isOne();
  }

  @Test
  void whoMayNotIsRefusedHoweverTheyAsk() {
    String account = desk.account("Locked " + tag, "locked" + tag + "@example.org", "T" + tag);
    Window auditor = Staff.with("auditor", browser.desktop());
    auditor.open("office/subscribers/account.xhtml?number=" + account);
    assertThat(auditor.text()).contains("Locked " + tag).doesNotContain("Suspend", "Add note");
    assertThat(auditor.open("office/subscribers/new.xhtml").status()).isEqualTo(403);
    assertThat(auditor.open("office/subscribers/edit.xhtml?number=" + account).status())
        .isEqualTo(403);
    Window operator = Staff.with("operator", browser.desktop());
    assertThat(operator.open("office/find.json?q=locked").status()).isEqualTo(403);
    assertThat(operator.open("office/subscribers/subscribers.csv").status()).isEqualTo(403);

    Window agent = browser.desktop().asAdministrator();
    agent.open("office/subscribers/account.xhtml?number=" + account);
    Object form =
        agent
            .page()
            .evaluate(
                "() => { const f = document.getElementById('life'); const d = new FormData(f);"
                    + " d.set('why', 'stolen form'); const b = f.querySelector('[id$=\":suspend\"]');"
                    + " d.set(b.name, ''); return [...d].map(e => e.join('=')).join('&'); }");
    String body = String.valueOf(form);
    FormData stolen = FormData.create();
    for (String pair : body.split("&")) {
      int at = pair.indexOf('=');
      stolen.set(pair.substring(0, at), pair.substring(at + 1));
    }
    auditor
        .page()
        .request()
        .post(
            "office/subscribers/account.xhtml?number=" + account,
            RequestOptions.create().setForm(stolen));
    assertThat(
            count(
                "select count(*) from account where account_number = '"
                    + account
                    + "' and account_state = 'ACTIVE'"))
        .isOne();
  }
}
