package org.ecs.station;

import java.util.List;

/**
 * One parameter of a command: its name, what it may be, and whether it may be left out. Example:
 * {@code text("card", 20)} takes {@code "04A1B2C3"} and refuses {@code ""}, a number, and a text of
 * 21 characters. Contracts and forms read from here what a command needs.
 *
 * @param least the smallest number, the shortest text, or the fewest elements
 * @param most the largest number, the longest text, or the most elements
 * @param words of a CHOICE
 * @param parts of a RECORD, or of each element of a LIST
 */
public record Parameter(
    String name,
    Form form,
    boolean optional,
    long least,
    long most,
    List<String> words,
    List<Parameter> parts) {

  /** What a parameter may be. */
  public enum Form {
    TEXT,
    /** Several lines, a certificate for example. */
    LINES,
    /** Where a station fetches or brings a file. */
    PLACE,
    NUMBER,
    /** One decimal. */
    DECIMAL,
    FLAG,
    TIME,
    CHOICE,
    TEXTS,
    RECORD,
    LIST
  }

  static Parameter text(String name, int most) {
    return plain(name, Form.TEXT, 1, most);
  }

  /** A text that may be empty. */
  static Parameter anyText(String name, int most) {
    return plain(name, Form.TEXT, 0, most);
  }

  static Parameter lines(String name, int most) {
    return plain(name, Form.LINES, 1, most);
  }

  static Parameter place(String name) {
    return plain(name, Form.PLACE, 1, 512);
  }

  static Parameter number(String name, long least, long most) {
    return plain(name, Form.NUMBER, least, most);
  }

  static Parameter decimal(String name, long least, long most) {
    return plain(name, Form.DECIMAL, least, most);
  }

  static Parameter flag(String name) {
    return plain(name, Form.FLAG, 0, 1);
  }

  static Parameter time(String name) {
    return plain(name, Form.TIME, 0, 0);
  }

  static Parameter choice(String name, String... words) {
    return new Parameter(name, Form.CHOICE, false, 0, 0, List.of(words), List.of());
  }

  static Parameter texts(String name, int each) {
    return plain(name, Form.TEXTS, 1, each);
  }

  static Parameter group(String name, Parameter... parts) {
    return new Parameter(name, Form.RECORD, false, 0, 0, List.of(), List.of(parts));
  }

  static Parameter list(String name, int least, int most, Parameter... parts) {
    return new Parameter(name, Form.LIST, false, least, most, List.of(), List.of(parts));
  }

  private static Parameter plain(String name, Form form, long least, long most) {
    return new Parameter(name, form, false, least, most, List.of(), List.of());
  }

  /** The same, and it may be left out. */
  Parameter orNone() {
    return new Parameter(name, form, true, least, most, words, parts);
  }
}
