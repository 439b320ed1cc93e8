package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.finance.FileKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocuments;
import org.ecs.finance.InvoiceFiles;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.web.Asked;
import org.jspecify.annotations.Nullable;

/** One of the subscriber's own invoices: what is on it, how to pay it, its files. */
@Named
@RequestScoped
public class OwnInvoicePage {

  @Inject private Me me;
  @Inject private Invoices invoices;
  @Inject private InvoiceDocuments documents;
  @Inject private InvoiceFiles files;
  @Inject private Asked asked;

  private @Nullable InvoiceRow invoice;
  private @Nullable InvoiceDocument document;

  /** Refuses, before anything is drawn, an invoice that is not there or not the subscriber's. */
  public void load() {
    getInvoice();
  }

  public InvoiceRow getInvoice() {
    if (invoice == null) {
      invoice = invoices.get(me.id(), asked.text("number"));
    }
    return invoice;
  }

  public InvoiceDocument getDocument() {
    if (document == null) {
      document = documents.of(getInvoice().id());
    }
    return document;
  }

  public List<FileKind> getFiles() {
    return files.kinds(getInvoice().id());
  }
}
