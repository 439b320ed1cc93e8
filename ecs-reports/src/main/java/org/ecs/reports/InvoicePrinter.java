package org.ecs.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecs.common.Operator;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceRenderer;
import org.jspecify.annotations.Nullable;

/** Prints the documents of finance, with the operator's logo at their head. */
@ApplicationScoped
public class InvoicePrinter implements InvoiceRenderer {

  private final LastLogo logo = new LastLogo();

  @Inject private Operator operator;

  private volatile @Nullable DocumentPress press;

  @Override
  public byte[] pdf(InvoiceDocument document) {
    return press().pdf(document, operator.logo().map(logo::read).orElse(null));
  }

  @Override
  public byte[] ubl(InvoiceDocument document) {
    return press().ubl(document);
  }

  /** The first document costs a second or two; the server starts without it. */
  private DocumentPress press() {
    DocumentPress made = press;
    if (made == null) {
      made = new DocumentPress();
      press = made;
    }
    return made;
  }
}
