package org.ecs.reports;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/**
 * Writes PDF/A-3a in one pass: the same bytes for the same document, with the machine's half of an
 * e-invoice inside where there is one. What JasperReports takes from the clock and from chance
 * (dates, file identifier, names of subset fonts) comes from the {@link Seal} instead.
 */
final class LastingPdf extends JRPdfExporter {

  private static final String ATTACHMENT = "factur-x.xml"; // Factur-X 1.0 §6.2.2

  private final Seal seal;

  LastingPdf(Seal seal) {
    this.seal = seal;
  }

  @Override
  protected PdfProducer createPdfProducer() {
    return new Producer(createPdfProducerContext(), seal);
  }

  private static final class Producer extends ClassicPdfProducer {

    private final Seal seal;

    private Producer(PdfProducerContext context, Seal seal) {
      super(context);
      this.seal = seal;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream os) throws JRException {
      super.createWriter(os);
      return new ClassicPdfWriter(this, getPdfWriter()) {
        @Override
        public void createXmpMetadata(String title, String subject, String keywords) {
          // comes with the seal
        }
      };
    }

    /**
     * Without the list of glyphs: OpenPDF's is incomplete, which PDF/A-3 forbids (ISO 19005-3
     * §6.2.11.4.2), while none at all is allowed.
     */
    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
      Font font = super.getFont(attributes, locale);
      if (font.getBaseFont() != null) {
        font.getBaseFont().setIncludeCidSet(false);
        font.getBaseFont().setSecureRandom(Unsurprising.INSTANCE);
      }
      return font;
    }

    @Override
    public void close() {
      try {
        seal(getPdfWriter());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      super.close();
    }

    private void seal(PdfWriter writer) throws IOException {
      PdfDate date = new PdfDate(seal.calendar());
      String id = HexFormat.of().formatHex(seal.fingerprint());
      writer.getInfo().put(PdfName.CREATIONDATE, date);
      writer.getInfo().put(PdfName.MODDATE, date);
      writer.getInfo().put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
      writer.setXmpMetadata(seal.metadata());
      byte[] xml = seal.xml();
      if (xml != null) {
        attach(writer, xml, date);
      }
    }

    private static void attach(PdfWriter writer, byte[] xml, PdfDate date) throws IOException {
      PdfDictionary facts = new PdfDictionary();
      facts.put(PdfName.MODDATE, date);
      PdfFileSpecification file =
          PdfFileSpecification.fileEmbedded(
              writer, ATTACHMENT, ATTACHMENT, xml, true, "text/xml", facts);
      file.put(new PdfName("AFRelationship"), new PdfName("Alternative"));
      writer.addFileAttachment(ATTACHMENT, file);
      writer.getExtraCatalog().put(PdfName.AF, new PdfArray(file.getReference()));
    }
  }

  /** Names subsets of fonts AAAAAA, of which one document has one of each font. */
  private static final class Unsurprising extends SecureRandom {

    private static final long serialVersionUID = 1;
    private static final Unsurprising INSTANCE = new Unsurprising();

    @Override
    public double nextDouble() {
      return 0;
    }
  }
}
