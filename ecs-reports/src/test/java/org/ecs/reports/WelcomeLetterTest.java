package org.ecs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.smallrye.config.inject.ConfigExtension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ecs.common.Operator;
import org.ecs.notification.Document;
import org.ecs.notification.WelcomeKit;
import org.ecs.tariff.Component;
import org.ecs.tariff.Dimension;
import org.ecs.tariff.Element;
import org.ecs.tariff.Price;
import org.ecs.tariff.Restrictions;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class WelcomeLetterTest {

  private static final Map<String, String> OPERATOR =
      Map.of(
          "ecs.operator.name", "Saimaan Sähköauto Oy",
          "ecs.operator.address", "Satamakatu 1, 53900 Lappeenranta",
          "ecs.operator.phone", "+358 5 123 4567",
          "ecs.operator.email", "apu@charge.example.org",
          "ecs.operator.web", "https://charge.example.org");

  @TempDir Path folder;

  @AfterEach
  void forget() {
    OPERATOR.keySet().forEach(System::clearProperty);
    System.clearProperty("ecs.operator.logo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Hello Mäija Öhman   | 4 May 2026    | Energy €0.25 per kWh  | €5.50  | Monday, 10:00
          fi | Hei Mäija Öhman     | 4. toukokuuta 2026 | Energia 0,25 €   | 5,50 € | maanantai
          de | Guten Tag, Mäija Öhman | 4. Mai 2026 | Energie 0,25 € je kWh | 5,50 € | Montag, 10:00
          """)
  void theLetterSpeaksTheSubscribersLanguageAndItsFormats(
      String language, String hello, String date, String price, String total, String when)
      throws IOException {
    String text = text(print(Kits.in(language)));
    assertThat(text)
        .contains(hello, date, price, total, when)
        .contains("FI 0017 2231 9", "A-100017", "Merikatu 12 B 34", "00150 Helsinki")
        .contains("Saimaan Sähköauto Oy", "Satamakatu 1", "+358 5 123 4567")
        .contains(Kits.LINK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi", "de", "sv"})
  void theLetterIsValidPdfA(String language) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] file = print(Kits.in(language)).content();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file));
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_A, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .extracting(failed -> failed.getRuleId() + " " + failed.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void theCodeOnThePaperHoldsTheActivationLink() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(print(Kits.in("en")).content())) {
      BufferedImage paper = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(paper)));
      assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(Kits.LINK);
    }
  }

  @Test
  void allFontsAreInTheFileAndOnlyTheLettersUsed() throws IOException {
    Document letter = print(Kits.in("fi"));
    assertThat(letter.content().length).isLessThan(150_000);
    try (PDDocument pdf = Loader.loadPDF(letter.content())) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+DejaVu.*");
        }
      }
    }
  }

  @Test
  void anOrdinaryKitIsOnePage() throws IOException {
    for (String language : List.of("en", "fi", "de")) {
      assertThat(pages(print(Kits.in(language)))).as(language).isEqualTo(1);
    }
  }

  @Test
  void aTariffOfManyRulesTakesAsManyPagesAsItNeedsAndLosesNothing() throws IOException {
    Element[] many =
        IntStream.range(1, 120)
            .mapToObj(i -> Price.of("0." + (1000 + i)))
            .map(price -> new Component(Dimension.ENERGY, price, 1, null, null))
            .map(component -> new Element(List.of(component), Restrictions.NONE))
            .toArray(Element[]::new);
    Document letter = print(Kits.of("en", many));
    assertThat(pages(letter)).isBetween(3, 5);
    assertThat(text(letter)).contains("€0.1001 per kWh", "€0.1061 per kWh", "€0.1119 per kWh");
  }

  @Test
  void namesAreTextAndNeverMarkup() throws IOException {
    String name = "<b>Ann</b> & {0} ${x} 'O''Neil' Łódź Ελλάς Київ";
    assertThat(text(print(Kits.to(name, URI.create(Kits.LINK))))).contains("Hello " + name);
  }

  @Test
  void aSubscriberWithoutAnAddressForMailIsAskedForOneAndGetsNoCode() throws IOException {
    Document letter = print(Kits.to("Ann", null));
    assertThat(images(letter)).isZero();
    assertThat(text(letter))
        .containsPattern("Give us your e-mail\\saddress")
        .doesNotContain("http");
  }

  @Test
  void theOperatorsLogoIsDrawnAndStaysValidThoughItIsTransparent() throws Exception {
    Path logo = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_ARGB), "png", logo.toFile());
    System.setProperty("ecs.operator.logo", logo.toString());
    assertThat(images(print(Kits.in("en")))).isEqualTo(2);
    theLetterIsValidPdfA("en");
  }

  @Test
  void aLogoThatCannotBeReadDoesNotHoldUpALetter() throws IOException {
    Path logo = Files.writeString(folder.resolve("logo.png"), "no picture");
    System.setProperty("ecs.operator.logo", logo.toString());
    Document letter = print(Kits.in("en"));
    assertThat(images(letter)).isEqualTo(1);
    assertThat(text(letter)).startsWith("Saimaan Sähköauto Oy");
  }

  private static Document print(WelcomeKit kit) {
    OPERATOR.forEach(System::setProperty);
    try (WeldContainer cdi =
        new Weld()
            .disableDiscovery()
            .addBeanClasses(Operator.class, WelcomeLetter.class)
            .addExtension(new ConfigExtension())
            .initialize()) {
      return cdi.select(WelcomeLetter.class).get().print(kit);
    }
  }

  private static String text(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.content())) {
      return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }
  }

  private static int pages(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.content())) {
      return pdf.getNumberOfPages();
    }
  }

  /** JasperReports puts a link's tooltip on an image of one pixel. */
  private static boolean isSeen(PDResources resources, COSName name) {
    try {
      return ((PDImageXObject) resources.getXObject(name)).getWidth() > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long images(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.content())) {
      var resources = pdf.getPage(0).getResources();
      return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
          .filter(resources::isImageXObject)
          .filter(name -> isSeen(resources, name))
          .count();
    }
  }
}
