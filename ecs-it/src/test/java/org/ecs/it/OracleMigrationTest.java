package org.ecs.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;
import org.ecs.schema.Vendor;
import org.junit.jupiter.api.Test;

/**
 * Oracle's migrations without an Oracle: its grammar, its types, its reserved words, and H2 that
 * speaks its dialect.
 */
class OracleMigrationTest {

  private static final Path MIGRATIONS =
      Path.of("..", "ecs-ejb", "src", "main", "resources", "db", "migration");
  private static final Pattern COLUMN =
      Pattern.compile("^\\s+(\\w+)\\s+([a-z0-9]+(\\([0-9, a-z]+\\))?( with time zone)?)");

  /** Ends with a slash on a line of its own. */
  private static final Pattern TRIGGER =
      Pattern.compile("(?ms)^(create or replace trigger .*?end;)\\s*^/$");

  private static final Set<String> TYPES =
      Set.of("number", "numeric", "varchar2", "timestamp", "clob", "blob", "date");

  /** Oracle refuses these as names of columns or tables. */
  private static final Set<String> RESERVED =
      Set.of(
          "access",
          "audit",
          "comment",
          "current",
          "date",
          "desc",
          "file",
          "group",
          "index",
          "level",
          "lock",
          "mode",
          "number",
          "offline",
          "online",
          "option",
          "order",
          "raw",
          "resource",
          "row",
          "rows",
          "session",
          "size",
          "start",
          "table",
          "trigger",
          "uid",
          "user",
          "values",
          "view");

  private static List<String> statements() throws IOException {
    List<String> statements = new ArrayList<>();
    for (String folder : List.of("common", "oracle")) {
      try (Stream<Path> files =
          Files.exists(MIGRATIONS.resolve(folder))
              ? Files.list(MIGRATIONS.resolve(folder))
              : Stream.<Path>empty()) {
        for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
          statements.addAll(split(Files.readString(file)));
        }
      }
    }
    return statements;
  }

  private static List<String> split(String sql) {
    String filled = sql;
    for (var placeholder : Vendor.ORACLE.placeholders().entrySet()) {
      filled = filled.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
    }
    String bare = filled.replaceAll("(?m)^--.*$", "");
    Stream<String> triggers = TRIGGER.matcher(bare).results().map(found -> found.group(1));
    Stream<String> plain = Arrays.stream(TRIGGER.matcher(bare).replaceAll("").split(";"));
    return Stream.concat(plain, triggers)
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** What H2 cannot know: PL/SQL, and constraints that wait for the commit. */
  private static String forH2(String statement) {
    return statement.startsWith("create or replace trigger")
        ? "select 1"
        : statement.replaceAll("\\s+deferrable initially deferred", "");
  }

  @Test
  void everyStatementIsOracleGrammar() throws IOException {
    SQLParserEngine oracle = new SQLParserEngine("Oracle", new CacheOption(1, 1));
    assertThat(statements()).hasSizeGreaterThan(30);
    for (String statement : statements()) {
      assertThatCode(() -> oracle.parse(statement, false)).as(statement).doesNotThrowAnyException();
    }
  }

  @Test
  void everyColumnHasAnOracleTypeAndANameThatOracleAllows() throws IOException {
    for (String statement : statements()) {
      if (statement.startsWith("create table")) {
        statement.lines().skip(1).forEach(OracleMigrationTest::checkColumn);
      }
    }
  }

  private static void checkColumn(String line) {
    Matcher column = COLUMN.matcher(line);
    if (column.find() && !Set.of("constraint", "unique", "references").contains(column.group(1))) {
      String type = column.group(2).replaceFirst("\\(.*| with.*", "").toLowerCase(Locale.ROOT);
      assertThat(TYPES).as(line).contains(type);
      assertThat(RESERVED).as(line).doesNotContain(column.group(1));
      assertThat(column.group(1).length()).as(line).isLessThanOrEqualTo(30);
    }
  }

  @Test
  void h2InOracleModeTakesThemAll() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:oracle;MODE=Oracle");
        var statement = connection.createStatement()) {
      for (String sql : statements()) {
        assertThatCode(() -> statement.execute(forH2(sql))).as(sql).doesNotThrowAnyException();
      }
    }
  }
}
