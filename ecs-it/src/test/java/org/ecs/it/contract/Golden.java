package org.ecs.it.contract;

import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Compares XML by its meaning: without prefixes and white space. An expected text may hold {@code
 * ${time}}, {@code ${name}} of a known value, or {@code ${name:regex}}, which makes the value
 * known.
 */
final class Golden {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)(?::([^}]*))?}");
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z";

  private Golden() {}

  /** The message with all known values in their places. */
  static String filled(String template, Map<String, String> known) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            m ->
                known.containsKey(m.group(1)) && m.group(2) == null
                    ? Matcher.quoteReplacement(known.get(m.group(1)))
                    : Matcher.quoteReplacement(m.group()));
  }

  /** Null if the actual message is the expected one, else both, to be looked at. */
  static String difference(String expected, String actual, Map<String, String> known) {
    String wanted = canonical(filled(expected, known));
    String got = canonical(actual);
    Matcher matcher = Pattern.compile(regex(wanted), Pattern.DOTALL).matcher(got);
    if (!matcher.matches()) {
      return "expected " + wanted + "\nbut got  " + got;
    }
    Matcher names = PLACEHOLDER.matcher(wanted);
    while (names.find()) {
      if (names.group(2) != null) {
        known.put(names.group(1), matcher.group(names.group(1)));
      }
    }
    return null;
  }

  private static String regex(String wanted) {
    StringBuilder regex = new StringBuilder();
    Matcher placeholders = PLACEHOLDER.matcher(wanted);
    int end = 0;
    while (placeholders.find()) {
      regex.append(Pattern.quote(wanted.substring(end, placeholders.start())));
      regex.append(
          "time".equals(placeholders.group(1))
              ? TIME
              : "(?<" + placeholders.group(1) + ">" + placeholders.group(2) + ")");
      end = placeholders.end();
    }
    return regex.append(Pattern.quote(wanted.substring(end))).toString();
  }

  static String canonical(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
      return written(document.getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("not XML: " + xml, e);
    }
  }

  private static String written(Element element) {
    String name = "{" + element.getNamespaceURI() + "}" + element.getLocalName();
    var attributes = element.getAttributes();
    String shown =
        IntStream.range(0, attributes.getLength())
            .mapToObj(attributes::item)
            .filter(a -> !a.getNodeName().startsWith("xmlns"))
            .map(a -> " " + a.getLocalName() + "=" + a.getNodeValue())
            .sorted()
            .collect(Collectors.joining());
    return "\n" + name + shown + "(" + children(element) + ")";
  }

  private static String children(Element element) {
    var nodes = element.getChildNodes();
    boolean parent =
        IntStream.range(0, nodes.getLength()).anyMatch(i -> nodes.item(i) instanceof Element);
    StringBuilder all = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        all.append(written(child));
      } else if (!parent) {
        all.append(node.getNodeValue());
      }
    }
    return all.toString();
  }
}
