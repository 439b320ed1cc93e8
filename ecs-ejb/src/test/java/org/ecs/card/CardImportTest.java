package org.ecs.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of cards, from good ones to hostile ones. */
class CardImportTest {

  private static final String THREE =
      """
      id,printed_number,kind,valid_until
      04A1B2C3,FI 0017 2231,,
      04A1B2C4,FI 0017 2232,TEST,2028-12-31
      04A1B2C5
      """;

  private Ecs ecs;
  private long pool;

  private void on(Database database) {
    ecs = Ecs.on(database);
    pool = pools().create("North", 0);
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsShownFirstAndStoredOnlyWhenConfirmed(Database database) {
    on(database);
    long id = take(THREE);
    assertThat(counts(id)).isEqualTo(Map.of("card", 3L));
    assertThat(lists().get(id).state()).isEqualTo(CardImportState.PREVIEW);
    assertThat(cards()).isZero();
    confirm(id);
    assertThat(cards()).isEqualTo(3);
    assertThat(lists().get(id))
        .extracting("state", "storedCards")
        .containsExactly(CardImportState.STORED, 3);
    assertThat(pools().get(pool).inPool()).isEqualTo(3);
    CardHolder second = ecs.the(Cards.class).authenticate(CardNumber.of("04a1b2c4")).orElseThrow();
    assertThat(second.kind()).isEqualTo(CardKind.TEST);
    assertThat(second.validUntil()).isAfter(Instant.parse("2028-12-31T09:00:00Z"));
    assertThat(ecs.ask("select printed_number from card where lower_id = '04a1b2c5'"))
        .isEqualTo("04A1B2C5");
  }

  @ParameterizedTest
  @EnumSource
  void badLinesAndDuplicatesAreShownWithTheirNumbersAndNeverStored(Database database) {
    on(database);
    confirm(take("1,known before\n"));
    long id =
        take(
            """
            A1,one
            ,no id
            has space,x
            A2,two,GOLD
            A3,three,,31.12.2028
            a1,the first again
            1,known
            A4,%s

            A5,five
            A5,five again
            A5,and again
            """
                .formatted("9".repeat(41)));
    assertThat(lists().lines(id, true, 0, 50).rows())
        .extracting(line -> line.number() + " " + line.problem())
        .containsExactly(
            "2 ID_MISSING",
            "3 ID_MALFORMED",
            "4 KIND_UNKNOWN",
            "5 VALIDITY_MALFORMED",
            "6 TWICE_IN_FILE",
            "7 ALREADY_THERE",
            "8 PRINTED_TOO_LONG",
            "11 TWICE_IN_FILE",
            "12 TWICE_IN_FILE");
    assertThat(lists().lines(id, false, 0, 50).rows())
        .extracting(line -> line.number() + " " + line.id())
        .containsExactly("1 A1", "10 A5");
    confirm(id);
    assertThat(cards()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void confirmedTwiceAFileIsStoredOnce(Database database) {
    on(database);
    long id = take(THREE);
    confirm(id);
    confirm(id);
    assertThat(cards()).isEqualTo(3);
    assertThat(lists().get(id).storedCards()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void twoWhoConfirmAtOnceStoreTheFileOnce(Database database) {
    on(database);
    long id = take(many(25_000));
    together(() -> confirm(id), () -> confirm(id));
    assertThat(cards()).isEqualTo(25_000);
    assertThat(lists().get(id).storedCards()).isEqualTo(25_000);
  }

  @ParameterizedTest
  @EnumSource
  void theSameFileImportedTwiceAtOnceMakesEachCardOnce(Database database) {
    on(database);
    long other = pools().create("South", 0);
    long first = take(many(25_000));
    long second =
        take(other, new ByteArrayInputStream(many(25_000).getBytes(StandardCharsets.UTF_8)));
    together(() -> confirm(first), () -> confirm(second));
    assertThat(cards()).isEqualTo(25_000);
    assertThat(lists().get(first).state()).isEqualTo(CardImportState.STORED);
    assertThat(lists().get(second).state()).isEqualTo(CardImportState.STORED);
    assertThat(lists().get(first).storedCards() + lists().get(second).storedCards())
        .isEqualTo(25_000);
    assertThat(counts(first).getOrDefault("ALREADY_THERE", 0L))
        .isEqualTo(lists().get(second).storedCards());
  }

  @ParameterizedTest
  @EnumSource
  void anImportThatStoppedHalfwayGoesOnWhereItWas(Database database) {
    on(database);
    long id = take(many(25_000));
    imports().confirm(id);
    assertThat(imports().storeNext(id)).isTrue();
    assertThat(cards()).isEqualTo(10_000);
    assertThat(lists().get(id).percent()).isEqualTo(40);
    ecs.the(CardStocking.class).takeUp();
    assertThat(cards()).isEqualTo(25_000);
    assertThat(imports().unfinished()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false"})
  void textIsReadWhetherItsLettersAreMarkedOrNot(String charset, boolean marked) {
    on(Database.H2);
    String text = (marked ? "\ufeff" : "") + "id;nro\nAB1;Käyttäjä 1\nAB2;Käyttäjä 2\n";
    long id = take(text.getBytes(Charset.forName(charset)));
    assertThat(lists().lines(id, false, 0, 9).rows())
        .extracting(LineRow::id, LineRow::printedNumber)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("AB1", "Käyttäjä 1"),
            org.assertj.core.groups.Tuple.tuple("AB2", "Käyttäjä 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsRecognised(String separator) {
    on(Database.H2);
    long id = take("AB1,\"one, two; three\"\n".replace(",\"", separator + "\""));
    assertThat(lists().lines(id, false, 0, 9).rows())
        .extracting(LineRow::printedNumber)
        .containsExactly("one, two; three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesMayEndAsTheyDoAnywhere(String end) {
    on(Database.H2);
    assertThat(counts(take("AB1,1" + end + "AB2,2"))).isEqualTo(Map.of("card", 2L));
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadIsRefusedWithAReasonAndLeavesNothing(Database database) {
    on(database);
    byte[] latin = "AB1,Käyttäjä\n".getBytes(StandardCharsets.ISO_8859_1);
    refused(latin, "CARD_FILE_ENCODING");
    byte[] late = (many(12_000) + "X,é").getBytes(StandardCharsets.ISO_8859_1);
    refused(late, "CARD_FILE_ENCODING: after line 1");
    refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0}, "CARD_FILE_NOT_TEXT");
    refused(
        "AB1,\"open\nAB2,2\n".concat("x".repeat(70_000)).getBytes(StandardCharsets.UTF_8),
        "CARD_FILE_UNREADABLE");
    refused(new byte[0], "CARD_FILE_EMPTY");
    refused("id,printed\n\n,,,\n , \n".getBytes(StandardCharsets.UTF_8), "CARD_FILE_EMPTY");
    assertThat(ecs.ask("select count(*) from card_import")).isEqualTo(0L);
    assertThat(ecs.ask("select count(*) from card_import_line")).isEqualTo(0L);
  }

  @ParameterizedTest
  @EnumSource
  void hostileTextIsKeptAsText(Database database) {
    on(database);
    long id = take("=cmd|'/c calc'!A1,\"<script>alert(1)</script>\"\nBä1,x\n';drop,1\n");
    assertThat(lists().lines(id, true, 0, 9).rows())
        .extracting(line -> line.number() + " " + line.problem())
        .containsExactly("1 ID_MALFORMED", "2 ID_MALFORMED");
    confirm(id);
    assertThat(cards()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"H2,500000", "POSTGRESQL,100000"})
  void halfAMillionLinesAreReadInTheSameMemory(Database database, int count) {
    on(database);
    long id = take(pool, lines(count));
    assertThat(counts(id)).isEqualTo(Map.of("card", (long) count));
    confirm(id);
    assertThat(cards()).isEqualTo(count);
  }

  /** Made while it is read, so that no test holds it either. */
  private static InputStream lines(int count) {
    return new SequenceInputStream(
        Collections.enumeration(
            new java.util.AbstractList<InputStream>() {
              @Override
              public InputStream get(int part) {
                int from = part * 1000;
                StringBuilder text = new StringBuilder(40_000);
                IntStream.range(from, from + 1000).forEach(i -> text.append(line(i)));
                return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
              }

              @Override
              public int size() {
                return count / 1000;
              }
            }));
  }

  private static String many(int count) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count).forEach(i -> text.append(line(i)));
    return text.toString();
  }

  private static String line(int i) {
    return "04%012X,FI %08d,,2030-12-31\n".formatted(i, i);
  }

  private static void together(Runnable one, Runnable other) {
    CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
        .join();
  }

  private void refused(byte[] file, String reason) {
    assertThatThrownBy(() -> take(file)).hasMessageStartingWith(reason);
  }

  private long take(String text) {
    return take(text.getBytes(StandardCharsets.UTF_8));
  }

  private long take(byte[] file) {
    return take(pool, new ByteArrayInputStream(file));
  }

  private long take(long into, InputStream file) {
    try {
      return ecs.the(CardUpload.class).take(into, "cards.csv", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void confirm(long id) {
    if (imports().confirm(id)) {
      ecs.the(CardStocking.class).store(id);
    }
  }

  private Map<String, Long> counts(long id) {
    Map<String, Long> counts = new TreeMap<>();
    List<CardImportLists.Count> found = lists().counts(id);
    found.forEach(
        count ->
            counts.put(count.problem() == null ? "card" : count.problem().name(), count.lines()));
    return counts;
  }

  private long cards() {
    return ((Number) ecs.ask("select count(*) from card where pool_id is not null")).longValue();
  }

  private CardImports imports() {
    return ecs.the(CardImports.class);
  }

  private CardImportLists lists() {
    return ecs.the(CardImportLists.class);
  }

  private CardPools pools() {
    return ecs.the(CardPools.class);
  }
}
