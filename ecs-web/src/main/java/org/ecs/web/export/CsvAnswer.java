package org.ecs.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** An answer that is a CSV file, read from the database a thousand rows at a time. */
final class CsvAnswer {

  private static final int AT_ONCE = 1000;
  private static final int AT_MOST = 200_000;

  private CsvAnswer() {}

  /**
   * Writes the header and all rows.
   *
   * @param find takes the first row, from 0, and how many at most
   */
  static <T> void write(
      HttpServletResponse response,
      String name,
      String header,
      BiFunction<Integer, Integer, Slice<T>> find,
      Function<T, List<? extends @Nullable Object>> values)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    response.setHeader("Cache-Control", "no-store");
    PrintWriter out = response.getWriter();
    out.print('\ufeff' + header + "\r\n");
    for (int first = 0; first < AT_MOST; first += AT_ONCE) {
      List<T> rows = find.apply(first, AT_ONCE).rows();
      rows.forEach(row -> out.print(line(values.apply(row))));
      if (rows.size() < AT_ONCE || out.checkError()) {
        return;
      }
    }
  }

  static String line(List<? extends @Nullable Object> values) {
    return values.stream().map(CsvAnswer::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text that a spreadsheet would calculate stays a text (OWASP: CSV injection). */
  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula = value instanceof String && text.matches("(?s)[=+\\-@\t\r].*");
    String safe = formula ? "'" + text : text;
    boolean quoted = Arrays.stream(new String[] {",", "\"", "\n", "\r"}).anyMatch(safe::contains);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
