package org.ecs.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.tariff.TaxMode;
import org.jspecify.annotations.Nullable;

/**
 * What a document of finance shows, in no layout yet: all of it is already computed, rounded and,
 * as far as it is text, in the reader's language. Lists that a kind has no use for are empty.
 *
 * <p>Example (GROSS mode, Finland): two sessions of 10.00 and 5.06 with VAT at 25.5 % make {@code
 * vat = [25.5 %, net 12.00, VAT 3.06, gross 15.06]}, lines of net 7.97 and 4.03 (7.968… and 4.031…
 * brought to their sum 12.00 by the largest remainder), {@code totals = (net 12.00, VAT 3.06, gross
 * 15.06, paid 0.00, due 15.06)}. The credit note of the first session has {@code kind =
 * CREDIT_NOTE}, the same signs (10.00, not −10.00; only a reversed session within an invoice is
 * below zero), {@code preceding} = the invoice, {@code reason} and {@code payment} null.
 *
 * @param kind decides the title and which of the lists there are
 * @param number of the invoice or credit note; of a reminder, statement or receipt its own
 * @param due null where nothing is to be paid
 * @param serviceFrom the first day of usage, of the earliest line
 * @param serviceTo the last day, included; of a statement the period's last day
 * @param mode whether prices are shown without VAT (NET, companies) or with it (GROSS, consumers)
 * @param account the account's number, the customer number of the document
 * @param buyerReference what the buyer wants to find on it (EN 16931 BT-10)
 * @param sessions sorted by card, then station, then start; each belongs to the line with its
 *     {@code line} number
 * @param entries of a REMINDER the open invoices and the fee, of a STATEMENT what was booked, of a
 *     RECEIPT the payment
 * @param notes sentences to be printed before the table, e.g. what happens if nobody pays
 * @param reason of a credit note, for people
 */
public record InvoiceDocument(
    DocumentKind kind,
    Locale language,
    String number,
    LocalDate issued,
    @Nullable LocalDate due,
    LocalDate serviceFrom,
    LocalDate serviceTo,
    Currency currency,
    TaxMode mode,
    Party seller,
    Party buyer,
    String account,
    @Nullable String buyerReference,
    List<Line> lines,
    List<Session> sessions,
    List<Subtotal> byCard,
    List<Subtotal> byStation,
    List<Vat> vat,
    Totals totals,
    @Nullable Payment payment,
    @Nullable Preceding preceding,
    @Nullable String reason,
    List<Entry> entries,
    List<String> notes) {

  public InvoiceDocument {
    lines = List.copyOf(lines);
    sessions = List.copyOf(sessions);
    byCard = List.copyOf(byCard);
    byStation = List.copyOf(byStation);
    vat = List.copyOf(vat);
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /**
   * Who sells or buys.
   *
   * @param country ISO 3166-1 alpha-2; null if unknown
   * @param vatId e.g. {@code FI12345671}
   * @param companyId the register's number, e.g. {@code 1234567-1}
   * @param electronicAddress where e-invoices go, within {@code electronicScheme}
   * @param electronicScheme EAS code, e.g. {@code 0216}; null together with the address
   */
  public record Party(
      String name,
      @Nullable String street,
      @Nullable String postalCode,
      @Nullable String city,
      @Nullable String country,
      @Nullable String vatId,
      @Nullable String companyId,
      @Nullable String electronicAddress,
      @Nullable String electronicScheme,
      @Nullable String email,
      @Nullable String phone) {}

  /**
   * One line (EN 16931 BG-25): {@code net = quantity × unitPrice}, exactly.
   *
   * @param number 1, 2, 3 …
   * @param description e.g. {@code Charging, 3 Oct 2026, Harbour 1, 10.250 kWh}
   * @param quantity 1, or −1 for a session that is taken back
   * @param unit UN/ECE recommendation 20: {@code C62} for one session, {@code MON} for a monthly
   *     fee
   * @param unitPrice without VAT, never below zero
   * @param vatRate in percent, e.g. 25.5
   * @param from first day of service of this line; late usage has its own
   * @param to last day, included
   */
  public record Line(
      int number,
      String description,
      BigDecimal quantity,
      String unit,
      Money unitPrice,
      Money net,
      Money gross,
      BigDecimal vatRate,
      LocalDate from,
      LocalDate to) {}

  /**
   * A session that a line bills, for the specification behind the invoice.
   *
   * @param line the number of its line
   * @param card as printed on it
   * @param station its name
   * @param from and to in the station's zone
   * @param explanation how the tariff makes the price, one sentence each
   */
  public record Session(
      int line,
      String card,
      String station,
      String site,
      ZonedDateTime from,
      ZonedDateTime to,
      Energy energy,
      Money net,
      Money gross,
      List<String> explanation) {

    public Session {
      explanation = List.copyOf(explanation);
    }
  }

  /** What the sessions of one card, or at one station, come to. */
  public record Subtotal(String name, int sessions, Energy energy, Money net, Money gross) {}

  /** The summary of one rate (EN 16931 BG-23); the rate is in percent. */
  public record Vat(BigDecimal rate, Money net, Money vat, Money gross) {}

  /**
   * The sums. On a REMINDER and a STATEMENT only {@code due} says something: what is open.
   *
   * @param paid what has been paid in advance
   * @param due gross − paid; of a credit note what is given back
   */
  public record Totals(Money net, Money vat, Money gross, Money paid, Money due) {}

  /**
   * How to pay.
   *
   * @param payee the account holder
   * @param iban without spaces; null if none is configured
   * @param reference of the payer, e.g. {@code RF18539007547034} (ISO 11649) or a Finnish one
   */
  public record Payment(
      String payee, @Nullable String iban, @Nullable String bic, String reference, Money amount) {}

  /** The invoice that a credit note is about. */
  public record Preceding(String number, LocalDate issued) {}

  /**
   * A row of a reminder, statement or receipt.
   *
   * @param number of the invoice, credit note or payment; null if it has none
   * @param amount above zero: the account owes it; below: paid or credited
   * @param balance what was owed after it; null but on a statement
   */
  public record Entry(
      LocalDate date,
      String text,
      @Nullable String number,
      @Nullable LocalDate due,
      Money amount,
      @Nullable Money balance) {}
}
