package org.ecs.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Both syntaxes of the e-invoice against the rules that CEN publishes, as phive runs them. */
class EInvoiceRulesTest {

  private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();
  private static final DocumentPress PRESS = new DocumentPress();

  static Stream<Arguments> documents() {
    Map<String, Supplier<Invoices>> all =
        Map.of(
            "for a consumer", Invoices::usual,
            "for a company", () -> Invoices.usual().net(),
            "of three rates", () -> Invoices.usual().rates("25.5", "14", "0"),
            "of three rates, net", () -> Invoices.usual().net().rates("25.5", "14", "10"),
            "that comes to nothing", () -> Invoices.usual().zeroSum().of(3),
            "of free sessions", () -> Invoices.usual().free().of(3),
            "credited", () -> Invoices.usual().credit(),
            "credited, net", () -> Invoices.usual().net().credit().in("de"),
            "paid in advance", () -> Invoices.usual().paid("20.00").in("fi"),
            "with all that XML escapes", () -> Invoices.usual().to(awkward()).of(1));
    return all.entrySet().stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue().get().make()));
  }

  @ParameterizedTest(name = "an invoice {0}")
  @MethodSource("documents")
  void theRulesAcceptBothSyntaxes(String name, InvoiceDocument document) throws Exception {
    assertThat(broken(cii(), PRESS.cii(document))).isEmpty();
    assertThat(broken(ubl(document), PRESS.ubl(document))).isEmpty();
  }

  @Test
  void aThousandLinesAreAccepted() throws Exception {
    InvoiceDocument document = Invoices.usual().rates("25.5", "14").of(999).make();
    assertThat(document.lines()).hasSize(1000);
    assertThat(broken(cii(), PRESS.cii(document))).isEmpty();
    assertThat(broken(ubl(document), PRESS.ubl(document))).isEmpty();
  }

  @Test
  void aWrongTotalIsRefused() throws Exception {
    InvoiceDocument document = Invoices.usual().make();
    String due = document.totals().due().amount().toPlainString();
    assertThat(
            broken(
                cii(),
                changed(PRESS.cii(document), "DuePayableAmount>" + due, "DuePayableAmount>1.00")))
        .anyMatch(rule -> rule.contains("BR-CO-16"));
    assertThat(
            broken(
                ubl(document),
                changed(
                    PRESS.ubl(document),
                    ">" + due + "</cbc:PayableAmount",
                    ">1.00</cbc:PayableAmount")))
        .anyMatch(rule -> rule.contains("BR-CO-16"));
  }

  @Test
  void anElementInTheWrongPlaceIsRefused() throws Exception {
    InvoiceDocument document = Invoices.usual().make();
    assertThat(broken(cii(), changed(PRESS.cii(document), "<ram:TypeCode>380</ram:TypeCode>", "")))
        .isNotEmpty();
    assertThat(
            broken(
                ubl(document),
                changed(PRESS.ubl(document), "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "")))
        .isNotEmpty();
  }

  @Test
  void aReminderIsNoEInvoice() {
    assertThatThrownBy(() -> PRESS.ubl(Invoices.usual().account(DocumentKind.REMINDER, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameDocumentIsTheSameXml() {
    InvoiceDocument document = Invoices.usual().net().make();
    DocumentPress other = new DocumentPress();
    assertThat(PRESS.cii(document)).isEqualTo(other.cii(Invoices.usual().net().make()));
    assertThat(PRESS.ubl(document)).isEqualTo(other.ubl(Invoices.usual().net().make()));
  }

  private static Party awkward() {
    return new Party(
        "<b>Öhman</b> & \"Söhne\" \u0001\uFFFE Łódź 🔌",
        "]]> 1",
        "00150",
        "Helsinki",
        "FI",
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static DVRCoordinate cii() {
    return EN16931Validation.VID_CII_1316;
  }

  private static DVRCoordinate ubl(InvoiceDocument document) {
    return document.kind() == DocumentKind.CREDIT_NOTE
        ? EN16931Validation.VID_UBL_CREDIT_NOTE_1316
        : EN16931Validation.VID_UBL_INVOICE_1316;
  }

  private static List<String> broken(DVRCoordinate rules, byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    ValidationResultList results =
        ValidationExecutionManager.executeValidation(
            IValidityDeterminator.createDefault(),
            RULES.getOfID(rules),
            ValidationSourceXML.create("document", document),
            Locale.ENGLISH);
    return results.getAllErrors().stream().map(error -> error.getAsString(Locale.ENGLISH)).toList();
  }

  private static byte[] changed(byte[] xml, String from, String to) {
    String text = new String(xml, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
    ValidationExecutorSetRegistry<IValidationSourceXML> registry =
        new ValidationExecutorSetRegistry<>();
    EN16931Validation.initEN16931(registry);
    return registry;
  }
}
