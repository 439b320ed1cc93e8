package org.ecs.it.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.ecs.finance.InvoiceDocument;
import org.ecs.reports.Invoices;
import org.ecs.reports.Press;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mustangproject.validator.ZUGFeRDValidator;

/** What Mustang's validator says: PDF/A-3 outside, Factur-X of profile EN 16931 inside. */
class FacturXTest {

  private static Press press;

  @BeforeAll
  static void warmUp() throws Exception {
    press = new Press();
  }

  static Stream<Arguments> documents() {
    return Map.of(
            "invoice for a consumer", Invoices.usual(),
            "invoice for a company", Invoices.usual().net().in("fi"),
            "invoice of three rates", Invoices.usual().rates("25.5", "14", "0"),
            "invoice that comes to nothing", Invoices.usual().zeroSum().of(3),
            "credit note", Invoices.usual().credit().in("de"))
        .entrySet()
        .stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue().make()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void theFileAndTheXmlAreValid(String name, InvoiceDocument document) {
    assertThat(says(press.pdf(document), "invoice.pdf"))
        .contains("flavour=3a", "<profile>urn:cen.eu:en16931:2017</profile>")
        .endsWith("valid: true")
        .doesNotContain("<error", "<warning");
    assertThat(says(press.cii(document), "invoice.xml")).endsWith("valid: true");
  }

  @Test
  void aWrongTotalIsFound() {
    String xml = new String(press.cii(Invoices.usual().make()), StandardCharsets.UTF_8);
    String wrong = xml.replaceFirst("<ram:GrandTotalAmount>[0-9.]+", "<ram:GrandTotalAmount>1.00");
    assertThat(wrong).isNotEqualTo(xml);
    assertThat(says(wrong.getBytes(StandardCharsets.UTF_8), "invoice.xml"))
        .contains("BR-CO-15")
        .endsWith("valid: false");
  }

  @Test
  void aFileWithoutXmlIsNoEInvoice() throws Exception {
    assertThat(says(press.bare(Invoices.usual().of(1).make()), "invoice.pdf"))
        .endsWith("valid: false");
  }

  private static String says(byte[] file, String name) {
    ZUGFeRDValidator validator = new ZUGFeRDValidator();
    validator.disableNotices();
    String report = validator.validate(file, name);
    return report + " valid: " + validator.wasCompletelyValid();
  }
}
