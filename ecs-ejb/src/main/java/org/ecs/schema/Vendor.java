package org.ecs.schema;

import java.util.Locale;
import java.util.Map;

/** A database that ECS runs on, and what its types are called in the migrations. */
public enum Vendor {
  H2(
      "bigint",
      "integer",
      "varchar",
      "",
      "timestamp(6) with time zone",
      "boolean",
      "varchar",
      "",
      "varbinary"),
  POSTGRESQL(
      "bigint",
      "integer",
      "varchar",
      "",
      "timestamp(6) with time zone",
      "boolean",
      "text",
      " collate \"C\"",
      "bytea"),
  ORACLE(
      "number(19)",
      "number(10)",
      "varchar2",
      " char",
      "timestamp(6) with time zone",
      "number(1)",
      "clob",
      "",
      "blob");

  private final Map<String, String> placeholders;

  Vendor(
      String id,
      String integer,
      String str,
      String chr,
      String ts,
      String bool,
      String clob,
      String plain,
      String blob) {
    this.placeholders =
        Map.of(
            "t_id", id, "t_int", integer, "t_str", str, "t_char", chr, "t_ts", ts, "t_bool", bool,
            "t_clob", clob, "c_plain", plain, "t_blob", blob);
  }

  /** By the name that the database's driver gives, e.g. {@code PostgreSQL}. */
  public static Vendor named(String product) {
    return valueOf(product.toUpperCase(Locale.ROOT));
  }

  public Map<String, String> placeholders() {
    return placeholders;
  }

  public String[] locations() {
    String own = name().toLowerCase(Locale.ROOT);
    return new String[] {"classpath:db/migration/common", "classpath:db/migration/" + own};
  }
}
