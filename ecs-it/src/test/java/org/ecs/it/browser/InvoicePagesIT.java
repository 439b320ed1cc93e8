package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A finance clerk ends a month, and looks at what came of it. */
class InvoicePagesIT {

  @RegisterExtension final Browser browser = new Browser();

  private final Scene scene = Scene.shared();
  private final YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

  @Test
  void aMonthIsInvoicedAndTheInvoiceShown() throws Exception {
    chargedInThatMonth();
    Window clerk = browser.desktop().asAdministrator();
    clerk.open("office/invoices/runs.xhtml");
    clerk.assertGood("invoice-runs");
    clerk.page().fill("[id='run:month']", month.toString());
    clerk.page().click("form#run button");
    clerk.page().waitForNavigation(() -> clerk.page().click(".ui-confirmdialog-yes:visible"));
    assertThat(clerk.text()).contains("The run has started");
    String number = Invoiced.number(scene.account);
    String invoice = "office/invoices/invoice.xhtml?number=" + number;
    shows("office/invoices/?q=" + scene.account, number, "€5.50");
    shows(invoice, number, "Maija Meikäläinen", "20.000 kWh");
    shows("office/invoices/runs.xhtml", "100 %");
    shows("office/invoices/credits.xhtml", "Credits");
    shows("office/invoices/dunning.xhtml", "Dunning");
    paid(clerk, invoice);
  }

  private void paid(Window clerk, String invoice) {
    clerk.open(invoice);
    clerk.page().fill("[id='pay:amount']", "5.50");
    clerk.page().fill("[id='pay:source']", "bank-1");
    clerk.page().click("form#pay button");
    clerk.page().waitForNavigation(() -> clerk.page().click(".ui-confirmdialog-yes:visible"));
    assertThat(clerk.text()).contains("The payment is recorded", "€0.00");
  }

  /** The session of the scene was a month ago. */
  private void chargedInThatMonth() throws SQLException {
    OffsetDateTime then = month.atDay(15).atTime(12, 0).atOffset(ZoneOffset.UTC);
    try (var connection = RunningEcs.shared().database();
        var record =
            connection.prepareStatement(
                "update bill_data_record set started_at = ?, ended_at = ? where session_id = ?");
        var account =
            connection.prepareStatement(
                "update account set created_at = ? where account_number = ?")) {
      record.setObject(1, then);
      record.setObject(2, then.plusHours(1));
      record.setLong(3, scene.past);
      record.executeUpdate();
      account.setObject(1, then.minusDays(40));
      account.setString(2, scene.account);
      account.executeUpdate();
    }
  }

  private void shows(String address, String... texts) {
    Window desktop = browser.desktop().asAdministrator();
    assertThat(desktop.open(address).status()).isEqualTo(200);
    assertThat(desktop.text()).contains(texts);
    desktop.assertGood("invoices");
    Window phone = browser.phone().asAdministrator();
    phone.open(address);
    assertThat(phone.text()).contains(texts[0]);
    phone.assertGood("invoices");
  }
}
