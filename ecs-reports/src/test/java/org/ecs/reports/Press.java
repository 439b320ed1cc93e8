package org.ecs.reports;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.ecs.finance.InvoiceDocument;

/** The press of the server without a server, and what it is measured against. */
public final class Press {

  private final DocumentPress press = new DocumentPress();
  private final Pdf words = new Pdf("finance-document");
  private final JasperReport layout;

  public Press() throws Exception {
    try (InputStream compiled = Press.class.getResourceAsStream("finance-document.jasper")) {
      layout = (JasperReport) JRLoader.loadObject(compiled);
    }
  }

  public byte[] pdf(InvoiceDocument document) {
    return press.pdf(document, null);
  }

  public byte[] cii(InvoiceDocument document) {
    return press.cii(document);
  }

  public byte[] ubl(InvoiceDocument document) {
    return press.ubl(document);
  }

  /** JasperReports alone: the same layout with the same rows as an ordinary PDF. */
  public byte[] bare(InvoiceDocument document) throws Exception {
    Phrases say = new Phrases(words.words(document.language()), document.language());
    Figures figures = new Figures(document.language(), document.currency());
    Map<String, Object> all = new HashMap<>(new InvoicePage(document, say, figures).parameters());
    all.put(JRParameter.REPORT_LOCALE, document.language());
    all.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.words(document.language()));
    var filled = JasperFillManager.fillReport(layout, all, new InvoiceRows(document, say, figures));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    JRPdfExporter exporter = new JRPdfExporter();
    exporter.setExporterInput(new SimpleExporterInput(filled));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
    exporter.exportReport();
    return file.toByteArray();
  }
}
