package org.ecs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.smallrye.config.inject.ConfigExtension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ecs.common.Operator;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Party;
import org.ecs.finance.InvoiceRenderer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoicePrinterTest {

  private static final DocumentPress PRESS = new DocumentPress();

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("ecs.operator.logo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Invoice 2026-000017  | 16 Nov 2026 | €358.45  | 25.5 % | 42.595 | To pay     | Page 1 of
          fi | Lasku 2026-000017    | 16.11.2026  | 358,45 € | 25,5 % | 42,595 | Maksettava | Sivu 1/
          de | Rechnung 2026-000017 | 16.11.2026  | 358,45 € | 25,5 % | 42,595 | Zu zahlen  | Seite 1 von
          """)
  void anInvoiceSpeaksItsReadersLanguageAndItsFormats(
      String language,
      String title,
      String due,
      String total,
      String rate,
      String energy,
      String toPay,
      String page)
      throws IOException {
    InvoiceDocument invoice = Invoices.usual().in(language).make();
    String text = text(keep(invoice, language));
    assertThat(text)
        .contains(title, due, total, rate, energy, toPay, page)
        .contains("Mäija Öhman", "00150 Helsinki", "A-100017", "FI12345671", "1234567-1")
        .contains("FI 0017 2231 9", "Harbour 1", "Monthly fee")
        .contains("FI21 1234 5600 0007 85", "NDEAFIHH", "RF18 5390 0754 7034");
  }

  @Test
  void allFiguresOfTheSummaryAreOnThePaper() throws IOException {
    InvoiceDocument invoice = Invoices.usual().net().rates("25.5", "14", "0").make();
    String text = text(keep(invoice, "three-rates"));
    Figures figures = new Figures(Locale.ENGLISH, invoice.currency());
    invoice
        .vat()
        .forEach(
            vat ->
                assertThat(text)
                    .contains(figures.percent(vat.rate()).replace('\u00a0', ' '))
                    .contains(figures.amount(vat.net()), figures.amount(vat.vat()))
                    .contains(figures.amount(vat.gross())));
    invoice.lines().forEach(line -> assertThat(text).contains(figures.amount(line.net())));
    invoice.byCard().forEach(card -> assertThat(text).contains(figures.amount(card.net())));
    invoice
        .byStation()
        .forEach(station -> assertThat(text).contains(figures.amount(station.net())));
    assertThat(text).contains("Amount EUR without VAT", "PO 4711 / Fleet", "FI76543217");
  }

  @Test
  void aPhoneReadsThePayment() throws Exception {
    InvoiceDocument invoice = Invoices.usual().make();
    assertThat(code(PRESS.pdf(invoice, null)))
        .isEqualTo(
            "BCD\n002\n1\nSCT\nNDEAFIHH\nSaimaan Sähköauto Oy\nFI2112345600000785\nEUR"
                + invoice.totals().due().amount()
                + "\n\nRF18539007547034");
  }

  @Test
  void theMachinesHalfLiesInside() throws IOException {
    InvoiceDocument credit = Invoices.usual().in("de").credit().make();
    try (PDDocument pdf = Loader.loadPDF(keep(credit, "credit"))) {
      var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("factur-x.xml");
      var xml = files.get("factur-x.xml").getEmbeddedFile().toByteArray();
      assertThat(xml).isEqualTo(PRESS.cii(credit));
      assertThat(text(pdf))
          .contains("Rechnungskorrektur 2026-000018", "Zu Rechnung", "2026-000017, 02.11.2026")
          .contains("Grund: The station's meter was wrong.")
          .doesNotContain("IBAN");
    }
  }

  @Test
  void theSameDocumentIsTheSameFile() {
    InvoiceDocument invoice = Invoices.usual().in("fi").make();
    byte[] first = PRESS.pdf(invoice, null);
    byte[] other = PRESS.pdf(Invoices.usual().in("de").net().make(), null);
    assertThat(PRESS.pdf(Invoices.usual().in("fi").make(), null)).isEqualTo(first);
    assertThat(new DocumentPress().pdf(invoice, null)).isEqualTo(first).isNotEqualTo(other);
    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> PRESS.pdf(invoice, null)))
        .allSatisfy(file -> assertThat(file).isEqualTo(first));
  }

  @Test
  void anInvoiceThatComesToNothingAsksForNothing() throws IOException {
    byte[] file = keep(Invoices.usual().zeroSum().of(3).make(), "nothing");
    assertThat(text(file))
        .contains("-1.03", "€0.00", "Nothing is to be paid.")
        .doesNotContain("IBAN");
    assertThat(images(file)).isZero();
  }

  @Test
  void aThousandLinesHaveTheirHeadOnEveryPage() throws IOException {
    byte[] file = keep(Invoices.usual().of(999).make(), "thousand");
    try (PDDocument pdf = Loader.loadPDF(file)) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isBetween(30, 60);
      PDFTextStripper page = new PDFTextStripper();
      for (int number = 1; number < pages; number++) {
        page.setStartPage(number);
        page.setEndPage(number);
        assertThat(page.getText(pdf)).contains("Amount EUR with VAT", "Page " + number + " of");
      }
    }
  }

  @Test
  void longNamesBreakNothing() throws IOException {
    String name = "Oberbayerische Elektromobilitätsgenossenschaft ".repeat(4).strip();
    Party party =
        new Party(
            name, name, "12345-67890", name, "DE", "DE123456789012", null, null, null, null, null);
    String text = text(keep(Invoices.usual().to(party).of(3).make(), "long"));
    assertThat(text.replaceAll("\\s+", " ")).contains(name, "GERMANY", "RF18 5390 0754 7034");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REMINDER  | 3  | Payment reminder 2026-000017     | We have not received your payment | €7,037.01  | 15 Oct 2026
          STATEMENT | 70 | Statement of account 2026-000017 | Balance EUR                       | €38,888.85 | -1,234.56
          RECEIPT   | 1  | Receipt 2026-000017              | Received                          | €1,234.56  | 1 Oct 2026
          """)
  void theOtherKindsAreForPeopleOnly(
      DocumentKind kind, int rows, String title, String says, String total, String row)
      throws IOException {
    byte[] file = keep(Invoices.usual().account(kind, rows), kind.name());
    assertThat(text(file)).contains(title, says, total, row);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles()).isNull();
    }
  }

  @Test
  void theServersPrinterPutsTheLogoOnTop() throws IOException {
    Path logo = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_ARGB), "png", logo.toFile());
    System.setProperty("ecs.operator.logo", logo.toString());
    try (WeldContainer cdi =
        new Weld()
            .disableDiscovery()
            .addBeanClasses(Operator.class, InvoicePrinter.class)
            .addExtension(new ConfigExtension())
            .initialize()) {
      InvoiceRenderer printer = cdi.select(InvoiceRenderer.class).get();
      InvoiceDocument invoice = Invoices.usual().of(2).make();
      byte[] file = printer.pdf(invoice);
      assertThat(images(file)).isEqualTo(2);
      assertThat(printer.pdf(invoice)).isEqualTo(file);
      assertThat(printer.ubl(invoice)).isEqualTo(PRESS.ubl(invoice));
    }
  }

  /** To be looked at by who changes the layout. */
  private static byte[] keep(InvoiceDocument document, String name) throws IOException {
    byte[] file = PRESS.pdf(document, null);
    Path folder = Files.createDirectories(Path.of("target", "invoices"));
    Files.write(folder.resolve(name + ".pdf"), file);
    return file;
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return text(pdf);
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replace('\u2212', '-');
  }

  private static String code(byte[] file) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      var paper = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 200);
      var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(paper)));
      return new QRCodeReader().decode(bitmap).getText();
    }
  }

  /** JasperReports puts a tooltip on an image of one pixel. */
  private static long images(byte[] file) throws IOException {
    long seen = 0;
    try (PDDocument pdf = Loader.loadPDF(file)) {
      for (var page : pdf.getPages()) {
        var resources = page.getResources();
        seen +=
            StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                .filter(resources::isImageXObject)
                .filter(name -> Pixels.wide(resources, name))
                .count();
      }
    }
    return seen;
  }
}
