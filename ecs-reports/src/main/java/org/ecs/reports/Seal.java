package org.ecs.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.ecs.finance.InvoiceDocument;
import org.jspecify.annotations.Nullable;

/**
 * What makes a file one of a kind though nothing of now is in it: the day of issue as its date, its
 * content as its identifier.
 *
 * @param xml the EN 16931 document that goes inside; null if the file is for people only
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares seals
record Seal(String title, String author, LocalDate issued, String content, byte @Nullable [] xml) {

  private static final String METADATA = resource("metadata.xmp");
  private static final String FACTUR_X = resource("factur-x.xmp");

  static Seal of(InvoiceDocument document, String title, byte @Nullable [] xml) {
    return new Seal(title, document.seller().name(), document.issued(), document.toString(), xml);
  }

  /** The start of the day of issue. */
  Calendar calendar() {
    return GregorianCalendar.from(issued.atStartOfDay(ZoneOffset.UTC));
  }

  /** 16 bytes (ISO 32000-1 §14.4). */
  byte[] fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(digest.digest(content.getBytes(StandardCharsets.UTF_8)), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** XMP (ISO 19005-3 §6.6.2), with the extension of Factur-X where there is XML inside. */
  byte[] metadata() {
    return METADATA
        .replace("${facturX}", xml == null ? "" : FACTUR_X)
        .replace("${date}", issued + "T00:00:00Z")
        .replace("${author}", Xml.text(author))
        .replace("${title}", Xml.text(title))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try (InputStream in = Seal.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
