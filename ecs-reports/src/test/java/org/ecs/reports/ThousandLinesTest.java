package org.ecs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecs.finance.InvoiceDocument;
import org.junit.jupiter.api.Test;

class ThousandLinesTest {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void invoicesOfAThousandLinesLeaveNothingBehind() {
    DocumentPress press = new DocumentPress();
    InvoiceDocument invoice = Invoices.usual().of(999).make();
    int length = print(press, invoice, 2);
    long before = live();
    assertThat(print(press, invoice, 6)).isEqualTo(length);
    assertThat(live() - before).isLessThan(8 * MEGABYTE);
  }

  private static int print(DocumentPress press, InvoiceDocument invoice, int times) {
    int length = 0;
    for (int i = 0; i < times; i++) {
      length = press.pdf(invoice, null).length + press.ubl(invoice).length;
    }
    return length;
  }

  private static long live() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
