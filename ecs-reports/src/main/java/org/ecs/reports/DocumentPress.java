package org.ecs.reports;

import java.util.Map;
import org.ecs.finance.InvoiceDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents of finance: one layout for all five kinds, for a window envelope (DIN 5008 form B),
 * with as many pages as its rows want. Invoices and credit notes carry their EN 16931 XML inside
 * (Factur-X).
 */
final class DocumentPress {

  private final Pdf layout = new Pdf("finance-document");

  byte[] pdf(InvoiceDocument document, byte @Nullable [] logo) {
    Phrases say = phrases(document);
    Figures figures = new Figures(document.language(), document.currency());
    InvoicePage page = new InvoicePage(document, say, figures);
    Map<String, Object> all = page.parameters();
    if (logo != null) {
      all.put("logo", logo);
    }
    byte[] xml = EInvoice.isOne(document) ? Cii.of(document, page.terms()) : null;
    Seal seal = Seal.of(document, page.title(), xml);
    return layout.print(seal, document.language(), all, new InvoiceRows(document, say, figures));
  }

  byte[] cii(InvoiceDocument document) {
    return Cii.of(document, terms(document));
  }

  byte[] ubl(InvoiceDocument document) {
    return Ubl.of(document, terms(document));
  }

  private String terms(InvoiceDocument document) {
    if (!EInvoice.isOne(document)) {
      throw new IllegalArgumentException("no e-invoice: " + document.kind());
    }
    Figures figures = new Figures(document.language(), document.currency());
    return new InvoicePage(document, phrases(document), figures).terms();
  }

  private Phrases phrases(InvoiceDocument document) {
    return new Phrases(layout.words(document.language()), document.language());
  }
}
