package org.ecs.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bank's statement, camt.053.001.08: the booked payments to us on it, and direct debits
 * that came back. What else went out, and what the bank has only announced, is passed over.
 */
final class StatementFile {

  private final Map<String, Integer> alike = new HashMap<>();
  private final List<StatementLine> lines = new ArrayList<>();

  private StatementFile() {}

  /** Refuses (BANK_FILE_UNREADABLE) what is not such a file. */
  static List<StatementLine> read(byte[] file) {
    StatementFile reading = new StatementFile();
    try {
      String xml = new String(file, UTF_8);
      if (xml.contains("<!DOCTYPE") || !(AbstractMX.parse(xml) instanceof MxCamt05300108 camt)) {
        throw new Refusal(Reason.BANK_FILE_UNREADABLE, "no camt.053.001.08");
      }
      camt.getBkToCstmrStmt().getStmt().forEach(reading::statement);
    } catch (NullPointerException | IllegalArgumentException | ArithmeticException e) {
      throw new Refusal(Reason.BANK_FILE_UNREADABLE, "a field is missing, or is none");
    }
    return reading.lines;
  }

  private void statement(AccountStatement9 statement) {
    var id = statement.getAcct().getId();
    String account = id.getIBAN() == null ? id.getOthr().getId() : id.getIBAN();
    statement.getNtry().stream()
        .filter(StatementFile::isBooked)
        .forEach(entry -> entry(account, entry));
  }

  private static boolean isBooked(ReportEntry10 entry) {
    EntryStatus1Choice status = entry.getSts();
    return status == null || "BOOK".equals(status.getCd());
  }

  /** An entry of several payments has its details; one of a single payment may have none. */
  private void entry(String account, ReportEntry10 entry) {
    List<EntryTransaction10> details =
        entry.getNtryDtls().stream().flatMap(each -> each.getTxDtls().stream()).toList();
    if (entry.getCdtDbtInd() == CreditDebitCode.DBIT) {
      details.stream()
          .filter(each -> each.getRtrInf() != null)
          .forEach(each -> add(account, entry, each, money(amount(entry, each)).negated()));
    } else if (details.size() < 2) {
      add(account, entry, details.isEmpty() ? null : details.get(0), money(entry.getAmt()));
    } else {
      details.stream()
          .filter(each -> each.getCdtDbtInd() != CreditDebitCode.DBIT)
          .forEach(each -> add(account, entry, each, money(each.getAmt())));
    }
  }

  private void add(
      String account, ReportEntry10 entry, @Nullable EntryTransaction10 detail, Money amount) {
    LocalDate booked = date(entry.getBookgDt());
    String payer = detail == null ? null : payer(detail);
    RemittanceInformation16 said = detail == null ? null : detail.getRmtInf();
    String reference = said == null ? null : reference(said);
    String message = said == null ? entry.getAddtlNtryInf() : message(said);
    String words = payer + "|" + reference + "|" + message;
    String facts = facts(account, entry, detail) + "|" + amount + "|" + booked + "|" + words;
    int number = alike.merge(facts, 1, Integer::sum);
    String key = key(facts + "|" + number);
    lines.add(
        new StatementLine(
            key,
            account,
            amount,
            booked,
            fit(payer, 140),
            fit(reference, 140),
            fit(message, 500),
            collected(detail)));
  }

  private static String facts(
      String account, ReportEntry10 entry, @Nullable EntryTransaction10 detail) {
    String references = detail == null ? "" : references(detail);
    return account + "|" + entry.getNtryRef() + "|" + entry.getAcctSvcrRef() + "|" + references;
  }

  private static ActiveOrHistoricCurrencyAndAmount amount(
      ReportEntry10 entry, EntryTransaction10 detail) {
    return detail.getAmt() == null ? entry.getAmt() : detail.getAmt();
  }

  /** What we have called a collection; null: it is none. */
  private static @Nullable String collected(@Nullable EntryTransaction10 detail) {
    return detail == null || detail.getRefs() == null ? null : detail.getRefs().getEndToEndId();
  }

  private static String references(EntryTransaction10 detail) {
    var refs = detail.getRefs();
    return refs == null
        ? ""
        : refs.getAcctSvcrRef() + "|" + refs.getTxId() + "|" + refs.getEndToEndId();
  }

  private static @Nullable String payer(EntryTransaction10 detail) {
    Party40Choice debtor = detail.getRltdPties() == null ? null : detail.getRltdPties().getDbtr();
    return debtor == null || debtor.getPty() == null ? null : debtor.getPty().getNm();
  }

  private static @Nullable String reference(RemittanceInformation16 said) {
    return said.getStrd().stream()
        .map(each -> each.getCdtrRefInf())
        .filter(Objects::nonNull)
        .map(each -> each.getRef())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String message(RemittanceInformation16 said) {
    return said.getUstrd().isEmpty() ? null : String.join(" ", said.getUstrd());
  }

  private static Money money(ActiveOrHistoricCurrencyAndAmount amount) {
    return new Money(amount.getValue(), Currency.getInstance(amount.getCcy()));
  }

  private static LocalDate date(DateAndDateTime2Choice date) {
    return date.getDt() == null ? date.getDtTm().toLocalDate() : date.getDt();
  }

  private static @Nullable String fit(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  /** In letters, so that no key looks like the number of a card. */
  private static String key(String facts) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(UTF_8));
      return IntStream.range(0, 30)
          .mapToObj(
              i -> "" + (char) ('a' + (digest[i] >> 4 & 15)) + (char) ('a' + (digest[i] & 15)))
          .collect(Collectors.joining());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
