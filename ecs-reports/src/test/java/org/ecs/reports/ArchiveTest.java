package org.ecs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Each kind of document is PDF/A-3a, as veraPDF reads ISO 19005-3. */
class ArchiveTest {

  private static final DocumentPress PRESS = new DocumentPress();

  @TempDir Path folder;

  @BeforeAll
  static void learnTheRules() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi", "de", "sv"})
  void anInvoiceLasts(String language) throws Exception {
    assertThat(broken(PRESS.pdf(Invoices.usual().in(language).make(), null))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"REMINDER", "STATEMENT", "RECEIPT"})
  void anythingElseLasts(DocumentKind kind) throws Exception {
    assertThat(broken(PRESS.pdf(Invoices.usual().account(kind, 40), null))).isEmpty();
  }

  @Test
  void awkwardInvoicesLast() throws Exception {
    List<InvoiceDocument> awkward =
        Stream.of(
                Invoices.usual().credit(),
                Invoices.usual().net().rates("25.5", "14", "0"),
                Invoices.usual().zeroSum().of(3),
                Invoices.usual().of(300))
            .map(Invoices::make)
            .toList();
    for (InvoiceDocument each : awkward) {
      assertThat(broken(PRESS.pdf(each, null))).isEmpty();
    }
  }

  @Test
  void aLargeLogoIsDrawnSmallAndLasts() throws Exception {
    Path logo = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(3000, 600, BufferedImage.TYPE_INT_ARGB), "png", logo.toFile());
    byte[] small = new LastLogo().read(logo);
    assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(1000);
    assertThat(broken(PRESS.pdf(Invoices.usual().of(1).make(), small))).isEmpty();
  }

  @Test
  void aFileWithoutItsMetadataDoesNot() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(PRESS.pdf(Invoices.usual().of(1).make(), null))) {
      pdf.getDocumentCatalog().setMetadata(null);
      ByteArrayOutputStream changed = new ByteArrayOutputStream();
      pdf.save(changed);
      assertThat(broken(changed.toByteArray())).isNotEmpty();
    }
  }

  private static List<String> broken(byte[] file) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file));
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_A, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(failed -> failed.getRuleId() + " " + failed.getMessage())
          .toList();
    }
  }
}
