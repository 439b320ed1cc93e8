package org.ecs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.ecs.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, kept as it was typed, and what is wrong with it, at its field; the
 * problems are keys of texts.
 */
public class Typed implements Serializable {

  private static final long serialVersionUID = 1;

  /** The field that a refusal belongs to. */
  private static final Map<Reason, String> FIELDS =
      Map.ofEntries(
          Map.entry(Reason.EMAIL_MALFORMED, "email"),
          Map.entry(Reason.PHONE_MALFORMED, "phone"),
          Map.entry(Reason.NAME_MALFORMED, "name"),
          Map.entry(Reason.CONTACT_MALFORMED, "street"),
          Map.entry(Reason.CREDIT_LIMIT_NEGATIVE, "creditLimit"),
          Map.entry(Reason.CRM_REFERENCE_TAKEN, "crmReference"),
          Map.entry(Reason.TARIFF_UNKNOWN, "tariff"),
          Map.entry(Reason.CURRENCY_MISMATCH, "tariff"),
          Map.entry(Reason.CARD_UNKNOWN, "card"),
          Map.entry(Reason.CARD_ID_MALFORMED, "card"),
          Map.entry(Reason.CARD_NOT_IN_POOL, "card"),
          Map.entry(Reason.CARD_POOL_UNKNOWN, "pool"),
          Map.entry(Reason.CARD_POOL_EMPTY, "pool"));

  private final HashMap<String, String> values = new HashMap<>();
  private final HashMap<String, String> problems = new HashMap<>();

  /** Takes over what a form sends; a field that it does not send stays. */
  public void take(HttpServletRequest request, Iterable<String> names) {
    problems.clear();
    for (String name : names) {
      String value = request.getParameter(name);
      if (value != null) {
        values.put(name, value.strip());
      }
    }
  }

  public Typed put(String name, @Nullable String value) {
    values.put(name, value == null ? "" : value);
    return this;
  }

  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean is(String name, String value) {
    return text(name).equals(value);
  }

  public @Nullable String orNull(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  /** A field that cannot be sent so. */
  public void wrong(String name, String problem) {
    problems.putIfAbsent(name, problem);
  }

  /** A problem where more was typed than can be kept. */
  public void atMost(String name, int length) {
    if (text(name).length() > length) {
      wrong(name, "tooLong");
    }
  }

  /** A problem at the field that the reason belongs to, or at the form as a whole. */
  public void wrong(Reason reason) {
    wrong(FIELDS.getOrDefault(reason, ""), reason.name());
  }

  /** Empty if nothing is wrong with it; the empty name is the form as a whole. */
  public String problem(String name) {
    return problems.getOrDefault(name, "");
  }

  public boolean isGood() {
    return problems.isEmpty();
  }

  /** Whether the problem is at one of these fields. */
  public boolean isWrongAt(Iterable<String> names) {
    for (String name : names) {
      if (problems.containsKey(name)) {
        return true;
      }
    }
    return false;
  }
}
