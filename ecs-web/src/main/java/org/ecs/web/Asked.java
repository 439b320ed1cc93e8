package org.ecs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page was asked for in its address: every list can be bookmarked, sent to a colleague and
 * gone back to. What makes no sense is as if it had not been asked.
 */
@Named
@RequestScoped
public class Asked {

  private static final int LONGEST = 200;

  @Inject private HttpServletRequest request;

  public String text(String name) {
    String value = request.getParameter(name);
    return value == null || value.length() > LONGEST ? "" : value.strip();
  }

  public long number(String name) {
    String value = text(name);
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  public <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text(name)))
        .findFirst()
        .orElse(null);
  }

  /** The start of a day, or of the one so many days after it. */
  public @Nullable Instant day(String name, int after, ZoneId zone) {
    try {
      return text(name).isEmpty()
          ? null
          : LocalDate.parse(text(name)).plusDays(after).atStartOfDay(zone).toInstant();
    } catch (DateTimeException odd) {
      return null;
    }
  }

  /** From 1. */
  public int page() {
    return (int) Math.max(1, Math.min(number("page"), 100_000));
  }

  /** This page's query with one value changed, and from its first page on. */
  public String with(String name, Object value) {
    Map<String, String> all = new TreeMap<>();
    request.getParameterMap().forEach((key, values) -> all.put(key, values[0]));
    all.remove("page");
    all.remove("expired");
    all.put(name, String.valueOf(value));
    return "?"
        + all.entrySet().stream()
            .filter(entry -> !entry.getValue().isBlank())
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
