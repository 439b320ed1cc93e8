package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Subscribers pay in the sandbox, whatever it does to them, and finance looks at it. */
class PaymentWayIT {

  private static final int PATIENCE = 60;
  private static final String STATEMENT =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-06-10T20:00:00Z</CreDtTm></GrpHdr>
      <Stmt><Id>S</Id><Acct><Id><IBAN>FI2112345600000785</IBAN></Id></Acct>
      <Ntry><Amt Ccy="EUR">7.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2026-06-10</Dt></BookgDt><AcctSvcrRef>A%s</AcctSvcrRef><BkTxCd/></Ntry>
      <Ntry><Amt Ccy="EUR">1.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2026-06-10</Dt></BookgDt><AcctSvcrRef>B%s</AcctSvcrRef><BkTxCd/>
      <NtryDtls><TxDtls><RmtInf><Ustrd>invoice %s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """;

  @RegisterExtension final Browser browser = new Browser();

  private final RunningEcs ecs = RunningEcs.shared();
  private final Desk desk = new Desk(ecs);
  private final String tag = UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
  private final String email = "pay-" + tag.toLowerCase(Locale.ROOT) + "@example.org";

  @Test
  void anInvoiceIsDeclinedThenPaidAndRefunded() throws Exception {
    String number = new Invoiced(tag, email).number();
    Window phone = Subscribers.in(browser.phone(), email);
    phone.open("selfcare/invoices/invoice.xhtml?number=" + number);
    phone.assertGood("own-invoice");
    press(phone, "#go");
    assertThat(phone.page().url()).contains("/ecs/sandbox/?payment=");
    assertThat(phone.text()).contains("€5.50", number);
    phone.assertGood("sandbox");
    press(phone, ".DECLINE");
    assertThat(phone.text()).contains("Did not work", "No money was taken");
    phone.assertGood("declined");
    phone.open("selfcare/invoices/invoice.xhtml?number=" + number);
    press(phone, "#go");
    String first = phone.page().url();
    phone.open("selfcare/invoices/invoice.xhtml?number=" + number);
    press(phone, "#go"); // the second tab comes to the first one's page
    assertThat(phone.page().url()).isEqualTo(first);
    press(phone, ".TWICE");
    assertThat(phone.text()).contains("Paid", "the money is here");
    phone.assertGood("paid");
    phone.open("selfcare/invoices/invoice.xhtml?number=" + number);
    assertThat(phone.find("#go").count()).isZero();
    phone.open("selfcare/payments/");
    assertThat(phone.text()).contains("Paid", "Did not work");
    phone.assertGood("own-payments");
    assertThat(phone.ask("selfcare/payments/payments.csv").text()).contains(number + ",SUCCEEDED");
    refunded(number);
    banked(number);
  }

  private void refunded(String number) {
    Window clerk = browser.desktop().asAdministrator();
    clerk.open("office/payments/?q=" + number + "&state=SUCCEEDED");
    clerk.assertGood("payments");
    clerk.page().click("table.list tbody a");
    assertThat(clerk.text()).contains("€5.50", "sandbox");
    clerk.assertGood("payment");
    clerk.page().fill("[id='refund:amount']", "6.00");
    confirm(clerk, "form#refund button");
    assertThat(clerk.text()).contains("More cannot be refunded");
    clerk.page().fill("[id='refund:amount']", "1.50");
    confirm(clerk, "form#refund button");
    for (int i = 0; i < PATIENCE && !clerk.text().contains("Refunded in all"); i++) {
      clerk.page().waitForTimeout(1000); // the gateway is told by another thread, and calls
      clerk.page().reload();
    }
    assertThat(clerk.text()).contains("€1.50", "done", "nothing new");
    press(clerk, "form#ask button");
    assertThat(clerk.text()).contains("The gateway was asked", "€1.50");
    assertThat(clerk.ask("office/payments/payments.csv?q=" + number).text())
        .contains("5.50,5.50,1.50");
  }

  /** What was refunded is open again, and comes in at the bank. */
  private void banked(String number) {
    Window clerk = browser.desktop().asAdministrator();
    clerk.open("office/payments/receipts.xhtml");
    byte[] file = (STATEMENT.formatted(tag, tag, number)).getBytes(StandardCharsets.UTF_8);
    clerk.page().setInputFiles("input[name=file]", new FilePayload("may.xml", "text/xml", file));
    press(clerk, "button.primary");
    assertThat(clerk.text()).contains("1 booked on invoices, 1 not matched, 0 known", number);
    clerk.assertGood("receipts");
    clerk.page().setInputFiles("input[name=file]", new FilePayload("may.xml", "text/xml", file));
    press(clerk, "button.primary");
    assertThat(clerk.text()).contains("0 booked on invoices, 0 not matched, 2 known");
    clerk.open("office/payments/receipts.xhtml?state=UNMATCHED");
    press(clerk, "table.list tbody a");
    clerk.assertGood("receipt");
    clerk.page().fill("[id='aside:why']", "sent back");
    press(clerk, "form#aside button");
    assertThat(clerk.text()).contains("put aside", "sent back");
    assertThat(clerk.ask("office/payments/receipts.csv").text()).contains("MATCHED," + number);
    clerk.open("office/invoices/invoice.xhtml?number=" + number);
    assertThat(clerk.text()).contains("€0.00");
  }

  private static void confirm(Window clerk, String button) {
    clerk.page().fill("[id='refund:why']", "a kindness");
    clerk.page().click(button);
    clerk.page().waitForNavigation(() -> clerk.page().click(".ui-confirmdialog-yes:visible"));
  }

  @Test
  void aBalanceIsToppedUpThoughTheAnswerGotLostAndTheCallbackCameLate() {
    desk.tariff("PAY-" + tag);
    prepaid();
    Window phone = Subscribers.in(browser.phone(), email);
    topUp(phone, "1");
    assertThat(phone.text()).contains("less or more than a top-up can be");
    topUp(phone, "20");
    press(phone, ".LOST"); // nobody tells: the page asks
    assertThat(phone.text()).contains("Paid");
    topUp(phone, "30,50");
    press(phone, ".CONFIRM");
    assertThat(phone.text()).contains("Your bank wants you to confirm");
    phone.assertGood("confirmation");
    press(phone, ".PAY");
    assertThat(phone.text()).contains("Paid", "€30.50");
    topUp(phone, "40");
    press(phone, ".CANCEL");
    assertThat(phone.text()).contains("Cancelled");
    phone.open("selfcare/balance/");
    assertThat(phone.text()).contains("€50.50");
    phone.assertGood("own-balance");
  }

  private static void topUp(Window phone, String amount) {
    phone.open("selfcare/balance/");
    phone.page().fill("#amount", amount);
    press(phone, "#go");
  }

  @Test
  void aForgedCallbackIsTurnedAwayWithoutAWord() throws Exception {
    assertThat(called("/ecs/pay/sandbox/events", "t=1,v1=" + "0".repeat(64))).isEqualTo(401);
    assertThat(called("/ecs/pay/sandbox/events", "nonsense")).isEqualTo(401);
    assertThat(called("/ecs/pay/nobody/events", "nonsense")).isEqualTo(404);
    assertThat(called("/ecs/pay/", "nonsense")).isEqualTo(404);
    Window clerk = browser.desktop().asAdministrator();
    clerk.open("office/payments/");
    assertThat(clerk.text()).contains("callbacks were forged");
    APIResponse nothing = clerk.ask("sandbox/?payment=nothing");
    assertThat(nothing.status()).isEqualTo(404);
  }

  @Test
  void aMandateIsKeptAndRevoked() {
    desk.tariff("PAY-" + tag);
    String account = desk.account("Minna Mandate", email, "PAY-" + tag);
    Window clerk = browser.desktop().asAdministrator();
    clerk.open("office/payments/direct-debits.xhtml");
    assertThat(clerk.text()).contains("Direct debits need the IBAN");
    mandate(clerk, account, "DE00 3704 0044 0532 0130 00");
    assertThat(clerk.text()).contains("This is not an IBAN");
    mandate(clerk, account, "DE89 3704 0044 0532 0130 00");
    assertThat(clerk.text()).contains("The mandate is kept", "Minna M.", "… 3000");
    clerk.assertGood("direct-debits");
    press(clerk, "form#held button");
    assertThat(clerk.text()).contains("The mandate is revoked").doesNotContain("… 3000");
  }

  private static void mandate(Window clerk, String account, String iban) {
    clerk.page().fill("[id='give:account']", account);
    clerk.page().fill("[id='give:holder']", "Minna M.");
    clerk.page().fill("[id='give:iban']", iban);
    clerk.page().fill("[id='give:signed']", "2026-05-01");
    press(clerk, "form#give button");
  }

  private int called(String path, String signature) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ecs.http() + path))
            .header("X-Sandbox-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"forged\"}"))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).doesNotContain("Exception", "at org.");
    return answer.statusCode();
  }

  private static void press(Window window, String button) {
    window.page().waitForNavigation(() -> window.page().click(button));
  }

  private void prepaid() {
    desk.call(
        "Crm",
        "createAccount",
        "<kind>PERSON</kind><name>Pia Prepaid</name><contact><email>"
            + email
            + "</email><language>en</language></contact><billingMode>PREPAID</billingMode><tariffCode>PAY-"
            + tag
            + "</tariffCode><zone>Europe/Helsinki</zone><creditLimit currency=\"EUR\">0</creditLimit>");
  }
}
