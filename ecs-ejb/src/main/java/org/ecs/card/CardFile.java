package org.ecs.card;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * A file of cards: UTF-8 or UTF-16, with or without a mark at its start, separated by comma,
 * semicolon or tab, with or without a line of names. Read once, a part at a time.
 */
final class CardFile {

  static final int MOST_LINES = 1_000_000;

  private static final int HEAD = 8192;
  private static final int PART = 5000;
  private static final int LONGEST_RECORD = 64 * 1024;
  private static final Set<String> NAMES =
      Set.of("id", "card", "card_id", "cardid", "card id", "idtag", "id_tag", "uid", "rfid");

  private final BufferedReader text;
  private final char separator;
  private int last;

  private CardFile(BufferedReader text) throws IOException {
    this.text = text;
    this.separator = separator(text);
  }

  /** Gives the lines in parts and returns the number of the last one. */
  static int read(InputStream file, ZoneId zone, Consumer<List<FileLine>> take) throws IOException {
    CardFile[] opened = new CardFile[1];
    try {
      opened[0] = new CardFile(decoded(file));
      return opened[0].lines(zone, take);
    } catch (CharacterCodingException e) {
      throw new Refusal(Reason.CARD_FILE_ENCODING, after(opened[0]));
    } catch (UncheckedIOException | CsvParseException e) {
      boolean letters = e.getCause() instanceof CharacterCodingException;
      Reason why = letters ? Reason.CARD_FILE_ENCODING : Reason.CARD_FILE_UNREADABLE;
      throw new Refusal(why, after(opened[0]));
    }
  }

  private static String after(CardFile file) {
    return "after line " + (file == null ? 0 : file.last);
  }

  private int lines(ZoneId zone, Consumer<List<FileLine>> take) throws IOException {
    List<FileLine> part = new ArrayList<>(PART);
    try (CsvReader<CsvRecord> records = parser().ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        int number = Math.toIntExact(record.getStartingLineNumber());
        if (number > MOST_LINES) {
          throw new Refusal(Reason.CARD_FILE_TOO_LONG, MOST_LINES);
        }
        if (isCard(record)) {
          part.add(FileLine.of(number, record.getFields(), zone));
          last = number;
        }
        if (part.size() == PART) {
          take.accept(part);
          part = new ArrayList<>(PART);
        }
      }
    }
    take.accept(part);
    return last;
  }

  /** Neither a line of names nor one of separators alone, as spreadsheets leave behind. */
  private boolean isCard(CsvRecord record) {
    String first = record.getField(0).strip().toLowerCase(Locale.ROOT);
    return !(last == 0 && NAMES.contains(first))
        && record.getFields().stream().anyMatch(field -> !field.isBlank());
  }

  private CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(LONGEST_RECORD);
  }

  /** Whichever of the three the first line has most of. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(HEAD);
    char[] start = new char[HEAD / 2];
    int length = Math.max(0, text.read(start));
    text.reset();
    String line = new String(start, 0, length).strip().lines().findFirst().orElse("");
    line = line.replaceAll("\"[^\"]*\"", ""); // what is quoted separates nothing
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static BufferedReader decoded(InputStream file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file, 64 * 1024);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    Charset charset = Encoding.of(head);
    bytes.skipNBytes(Encoding.markLength(head));
    Reader strict =
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new BufferedReader(strict, HEAD);
  }

  /** Which letters a file is written in, by its first bytes. */
  private static final class Encoding {

    static Charset of(byte[] head) {
      if (starts(head, 0xff, 0xfe)) {
        return StandardCharsets.UTF_16LE;
      }
      if (starts(head, 0xfe, 0xff)) {
        return StandardCharsets.UTF_16BE;
      }
      int pairs = Math.max(1, head.length / 2);
      if (zeros(head, 1) * 2 > pairs && zeros(head, 0) == 0) {
        return StandardCharsets.UTF_16LE;
      }
      if (zeros(head, 0) * 2 > pairs && zeros(head, 1) == 0) {
        return StandardCharsets.UTF_16BE;
      }
      for (byte each : head) {
        if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') {
          throw new Refusal(Reason.CARD_FILE_NOT_TEXT, "control character " + each);
        }
      }
      return StandardCharsets.UTF_8;
    }

    static int markLength(byte[] head) {
      if (starts(head, 0xef, 0xbb, 0xbf)) {
        return 3;
      }
      return starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff) ? 2 : 0;
    }

    private static boolean starts(byte[] head, int... mark) {
      for (int i = 0; i < mark.length; i++) {
        if (head.length <= i || (head[i] & 0xff) != mark[i]) {
          return false;
        }
      }
      return true;
    }

    private static int zeros(byte[] head, int from) {
      int zeros = 0;
      for (int i = from; i < head.length; i += 2) {
        zeros += head[i] == 0 ? 1 : 0;
      }
      return zeros;
    }
  }
}
