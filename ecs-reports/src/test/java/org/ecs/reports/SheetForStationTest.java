package org.ecs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.smallrye.config.inject.ConfigExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ecs.common.Operator;
import org.ecs.common.Power;
import org.ecs.notification.Document;
import org.ecs.notification.StationSheet;
import org.ecs.station.ConnectorKind;
import org.ecs.station.ConnectorRow;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.StationId;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SheetForStationTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
  private static final String ADDRESS = "wss://charge.example.org/ocpp/QUAY-1";

  @AfterEach
  void forget() {
    System.clearProperty("ecs.operator.name");
    System.clearProperty("ecs.operator.phone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Connects to                      | CCS (Combo 2), 62.5 kW | Questions? Saimaan Sähköauto Oy
          fi | Osoite, johon asema ottaa yhteyttä | CCS (Combo 2), 62,5 kW | Kysyttävää? Saimaan Sähköauto Oy
          de | Verbindet sich mit               | CCS (Combo 2), 62,5 kW | Fragen? Saimaan Sähköauto Oy
          """)
  void theSheetSpeaksTheEngineersLanguage(String language, String address, String plug, String help)
      throws IOException {
    Document sheet = print(sheet(language, KEY, 2));
    keep(sheet, language);
    assertThat(text(sheet))
        .contains(address, plug, help)
        .contains(ADDRESS, "QUAY-1", KEY, "Quay, first berth", "Satamakatu 1, Lappeenranta");
    assertThat(sheet.fileName()).isEqualTo("station-QUAY-1.pdf");
    assertThat(pages(sheet)).isEqualTo(1);
  }

  @Test
  void theCodeHoldsAllThatTheStationNeeds() throws Exception {
    assertThat(code(print(sheet("en", KEY, 2))))
        .isEqualTo("{\"url\":\"" + ADDRESS + "\",\"id\":\"QUAY-1\",\"key\":\"" + KEY + "\"}");
  }

  @Test
  void aKeyThatNobodyKnowsAnyMoreIsNotInvented() throws Exception {
    Document sheet = print(sheet("en", null, 2));
    keep(sheet, "without-key");
    assertThat(text(sheet)).containsPattern("shown once, when it was\\s+made");
    assertThat(code(sheet)).isEqualTo("{\"url\":\"" + ADDRESS + "\",\"id\":\"QUAY-1\"}");
  }

  @Test
  void aLongIdentityAndManyConnectorsFit() throws Exception {
    StationSheet few = sheet("de", KEY, 20);
    String identity = "W".repeat(48);
    Document sheet =
        print(
            new StationSheet(
                few.language(),
                few.date(),
                identity,
                "Ö".repeat(100),
                "wss://charge.example.org/ocpp/" + identity,
                KEY,
                List.of("S".repeat(100), "A".repeat(200)),
                few.connectors()));
    keep(sheet, "long");
    assertThat(text(sheet)).contains(identity, "20   CCS (Combo 2)");
    assertThat(pages(sheet)).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi", "de"})
  void theSheetIsValidPdfA(String language) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] file = print(sheet(language, KEY, 2)).content();
    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file));
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_A, false)) {
      assertThat(validator.validate(parser).getTestAssertions())
          .extracting(failed -> failed.getRuleId() + " " + failed.getMessage())
          .isEmpty();
    }
  }

  private static StationSheet sheet(String language, String key, int connectors) {
    return new StationSheet(
        Locale.forLanguageTag(language),
        LocalDate.of(2026, 5, 4),
        "QUAY-1",
        "Quay, first berth",
        ADDRESS,
        key,
        List.of("Satama", "Satamakatu 1, Lappeenranta"),
        IntStream.rangeClosed(1, connectors).mapToObj(SheetForStationTest::plug).toList());
  }

  private static ConnectorRow plug(int number) {
    return new ConnectorRow(
        new StationId(1),
        number,
        ConnectorKind.IEC_62196_T2_COMBO,
        new Power(62_500),
        ConnectorStatus.UNKNOWN,
        null,
        null,
        null);
  }

  private static Document print(StationSheet sheet) {
    System.setProperty("ecs.operator.name", "Saimaan Sähköauto Oy");
    System.setProperty("ecs.operator.phone", "+358 5 123 4567");
    try (WeldContainer cdi =
        new Weld()
            .disableDiscovery()
            .addBeanClasses(Operator.class, SheetForStation.class)
            .addExtension(new ConfigExtension())
            .initialize()) {
      return cdi.select(SheetForStation.class).get().print(sheet);
    }
  }

  /** To be looked at by who changes the layout. */
  private static void keep(Document sheet, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sheets"));
    Files.write(folder.resolve("station-sheet-" + name + ".pdf"), sheet.content());
  }

  private static String code(Document sheet) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(sheet.content())) {
      var paper = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(paper)));
      return new QRCodeReader().decode(bitmap).getText();
    }
  }

  private static String text(Document sheet) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sheet.content())) {
      return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }
  }

  private static int pages(Document sheet) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sheet.content())) {
      return pdf.getNumberOfPages();
    }
  }
}
