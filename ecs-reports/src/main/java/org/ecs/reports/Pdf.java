package org.ecs.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/**
 * A layout that turns parameters into a PDF/A-1a file: fonts and colours inside, text in reading
 * order for those who have it read to them. Loaded at the first document, not before.
 */
final class Pdf {

  private static final String COLOURS = "org/ecs/reports/srgb.icc";

  private final JasperReport layout;
  private final String words;

  /**
   * @param name of layout and words, e.g. {@code welcome-kit}
   */
  Pdf(String name) {
    this.layout = inside(() -> load(name + ".jasper"));
    this.words = "org.ecs.reports." + name;
  }

  /** The words of the document; English where a language is not spoken, never the server's own. */
  ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle(
        words,
        language,
        Pdf.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  byte[] print(String title, String author, Locale language, Map<String, Object> parameters) {
    return inside(
        () -> {
          JasperPrint filled = fill(language, parameters, new JREmptyDataSource());
          SimplePdfExporterConfiguration how = how(title, author, language);
          how.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
          return export(filled, new JRPdfExporter(), how);
        });
  }

  /** The same as PDF/A-3a, with rows, and with what the seal holds. */
  byte[] print(Seal seal, Locale language, Map<String, Object> parameters, JRDataSource rows) {
    return inside(
        () -> {
          JasperPrint filled = fill(language, parameters, rows);
          SimplePdfExporterConfiguration how = how(seal.title(), seal.author(), language);
          how.setPdfaConformance(PdfaConformanceEnum.PDFA_3A);
          how.setPdfVersion(PdfVersionEnum.VERSION_1_7);
          how.setMetadataProducer("ECS");
          return export(filled, new LastingPdf(seal), how);
        });
  }

  private JasperPrint fill(Locale language, Map<String, Object> parameters, JRDataSource rows)
      throws JRException {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put(JRParameter.REPORT_LOCALE, language);
    all.put(JRParameter.REPORT_RESOURCE_BUNDLE, words(language));
    return JasperFillManager.fillReport(layout, all, rows);
  }

  private static SimplePdfExporterConfiguration how(String title, String author, Locale language) {
    SimplePdfExporterConfiguration how = new SimplePdfExporterConfiguration();
    how.setIccProfilePath(COLOURS);
    how.setTagged(true);
    how.setTagLanguage(language.getLanguage());
    how.setMetadataTitle(title);
    how.setDisplayMetadataTitle(true);
    how.setMetadataAuthor(author);
    how.setMetadataCreator("ECS");
    return how;
  }

  private static byte[] export(
      JasperPrint filled, JRPdfExporter exporter, SimplePdfExporterConfiguration how)
      throws JRException {
    ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
    exporter.setExporterInput(new SimpleExporterInput(filled));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
    exporter.setConfiguration(how);
    exporter.exportReport();
    return file.toByteArray();
  }

  private static JasperReport load(String resource) throws JRException {
    try (InputStream compiled = Pdf.class.getResourceAsStream(resource)) {
      return (JasperReport) JRLoader.loadObject(compiled);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private interface Work<T> {
    T call() throws JRException;
  }

  /** JasperReports looks for classes and files where the thread does. */
  private static <T> T inside(Work<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Pdf.class.getClassLoader());
    try {
      return work.call();
    } catch (JRException e) {
      throw new IllegalStateException("document could not be made", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
