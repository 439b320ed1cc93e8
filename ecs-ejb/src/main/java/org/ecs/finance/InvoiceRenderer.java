package org.ecs.finance;

/**
 * Makes the files of a document of finance. It computes nothing: each figure is printed as the
 * document says it. The same document gives the same bytes, so nothing of now goes in.
 *
 * <p>Example: the German invoice {@code 2026-000017} over 15.06 EUR becomes a PDF/A-3 in German
 * with a payment slip over 15.06 EUR, in which the same figures lie as EN 16931 XML, and a UBL
 * {@code Invoice} (type 380) whose {@code PayableAmount} is 15.06. The credit note about it becomes
 * a UBL {@code CreditNote} (type 381) that refers to {@code 2026-000017}.
 */
public interface InvoiceRenderer {

  /** For people, in the document's language; every kind has one. */
  byte[] pdf(InvoiceDocument document);

  /**
   * For machines: the EN 16931 document as UBL.
   *
   * @param document an INVOICE or a CREDIT_NOTE; IllegalArgumentException for other kinds
   */
  byte[] ubl(InvoiceDocument document);
}
