package org.ecs.reports;

import org.ecs.finance.InvoiceDocument.Party;

/** Who sells and buys in tests. */
final class Parties {

  static final Party SELLER =
      new Party(
          "Saimaan Sähköauto Oy",
          "Satamakatu 1",
          "53900",
          "Lappeenranta",
          "FI",
          "FI12345671",
          "1234567-1",
          "003712345671",
          "0216",
          "laskut@charge.example.org",
          "+358 5 123 4567");

  static final Party CONSUMER =
      new Party(
          "Mäija Öhman",
          "Merikatu 12 B 34",
          "00150",
          "Helsinki",
          "FI",
          null,
          null,
          null,
          null,
          "maija@example.org",
          null);

  static final Party COMPANY =
      new Party(
          "Kaskelan Kuljetus & Logistiikka Oy",
          "Teollisuuskatu 33",
          "00510",
          "Helsinki",
          "FI",
          "FI76543217",
          "7654321-7",
          "003776543217",
          "0216",
          null,
          null);

  private Parties() {}
}
