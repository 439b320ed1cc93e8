package org.ecs.mediation.soap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of all messages of one version, read from a table: a line is a name and its parts in
 * order. A part is a text, or with {@code #} an integer, {@code %} a decimal, {@code ?} a flag,
 * {@code ~} a time, {@code :Name} a group; {@code *} any number of them, {@code +} at least one;
 * {@code @} before it an attribute, {@code =} the element's own text. Example:
 *
 * <pre>{@code
 * StartTransaction: connectorId# idTag timestamp~ meterStart# reservationId#
 * StartTransactionResponse: transactionId# idTagInfo:IdTagInfo
 * IdTagInfo: status expiryDate~ parentIdTag
 * }</pre>
 */
public final class Forms {

  private static final Pattern PART = Pattern.compile("([@=]?)(\\w+)([#%?~]?)(?::(\\w+))?([*+]?)");

  private final Map<String, Form> forms = new HashMap<>();

  private Forms() {}

  public static Forms of(String table) {
    Forms read = new Forms();
    table.lines().filter(line -> !line.isBlank()).forEach(read::add);
    return read;
  }

  /** The form of this name; an action's own, or with {@code Response} that of its answer. */
  Optional<Form> named(String name) {
    return Optional.ofNullable(forms.get(name));
  }

  /** The form of a group, which the table has. */
  Form group(Form.Part part) {
    return named(part.form()).orElseThrow(() -> new IllegalStateException(part + " has no form"));
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon).strip();
    List<Form.Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(line.substring(colon + 1));
    while (part.find()) {
      parts.add(part(part));
    }
    forms.put(name, new Form(name, List.copyOf(parts)));
  }

  private static Form.Part part(Matcher part) {
    String group = part.group(4) == null ? "" : part.group(4);
    Form.Kind kind =
        switch (part.group(3)) {
          case "#" -> Form.Kind.INTEGER;
          case "%" -> Form.Kind.DECIMAL;
          case "?" -> Form.Kind.FLAG;
          case "~" -> Form.Kind.TIME;
          default -> group.isEmpty() ? Form.Kind.TEXT : Form.Kind.GROUP;
        };
    Form.Place place =
        switch (part.group(1)) {
          case "@" -> Form.Place.ATTRIBUTE;
          case "=" -> Form.Place.CONTENT;
          default -> Form.Place.ELEMENT;
        };
    Form.Times times =
        switch (part.group(5)) {
          case "*" -> Form.Times.ANY;
          case "+" -> Form.Times.SOME;
          default -> Form.Times.ONCE;
        };
    return new Form.Part(part.group(2), kind, place, times, group);
  }
}
