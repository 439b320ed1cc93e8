package org.ecs.sms.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text is written on the line (SMPP 3.4 §5.2.19 data_coding): in the centre's default
 * alphabet where it can be, else in UCS-2.
 */
enum Encoding {
  GSM_7(0, 160, 153) {
    @Override
    byte[] encode(String text) {
      return Gsm7.encode(text);
    }

    @Override
    int units(int character) {
      return Gsm7.isExtended(character) ? 2 : 1;
    }
  },
  LATIN_1(0, 160, 153) { // the centre makes the septets of it
    @Override
    byte[] encode(String text) {
      return text.getBytes(ISO_8859_1);
    }

    @Override
    int units(int character) {
      return Gsm7.isExtended(character) ? 2 : 1;
    }
  },
  UCS_2(8, 70, 67) {
    @Override
    byte[] encode(String text) {
      return text.getBytes(UTF_16BE);
    }

    @Override
    int units(int character) {
      return Character.charCount(character);
    }
  };

  private final byte dataCoding;
  private final int whole;
  private final int part;

  Encoding(int dataCoding, int whole, int part) {
    this.dataCoding = (byte) dataCoding;
    this.whole = whole;
    this.part = part;
  }

  abstract byte[] encode(String text);

  /** How much of a short message a character takes. */
  abstract int units(int character);

  byte dataCoding() {
    return dataCoding;
  }

  /** The one that a text needs. */
  static Encoding of(String text, boolean latin1) {
    if (!Gsm7.canSay(text)) {
      return UCS_2;
    }
    if (latin1) {
      return ISO_8859_1.newEncoder().canEncode(text) ? LATIN_1 : UCS_2;
    }
    return GSM_7;
  }

  /**
   * A text without signs that only printers need: a dash or a hard space would double its price.
   */
  static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u2007\\u202f\\u2009]", " ")
        .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
        .replaceAll("[\\u2018\\u2019]", "'")
        .replaceAll("[\\u201c-\\u201e]", "\"")
        .replace("…", "...");
  }

  boolean fits(String text) {
    return text.codePoints().map(this::units).sum() <= whole;
  }

  /** The parts of a text that does not fit, none of which splits a character. */
  List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int room = part;
    for (int character : text.codePoints().toArray()) {
      if (units(character) > room) {
        parts.add(current.toString());
        current.setLength(0);
        room = part;
      }
      current.appendCodePoint(character);
      room -= units(character);
    }
    parts.add(current.toString());
    return parts;
  }

  /**
   * What octets from a phone say; empty where they are no text (pictures, ring tones, alphabets
   * that nobody here writes).
   */
  static String decode(byte dataCoding, byte[] octets, boolean latin1) {
    int coding = dataCoding & 0xff;
    if (coding >= 0xf0) { // 3GPP TS 23.038 §4: message class
      return (coding & 0x04) == 0 ? Gsm7.decode(octets) : "";
    }
    return switch (coding) {
      case 0 -> latin1 ? new String(octets, ISO_8859_1) : Gsm7.decode(octets);
      case 1 -> new String(octets, US_ASCII);
      case 3 -> new String(octets, ISO_8859_1);
      case 8 -> new String(octets, UTF_16BE);
      default -> "";
    };
  }
}
