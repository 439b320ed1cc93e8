package org.ecs.ws.contract;

import org.apache.cxf.helpers.DOMUtils;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The detail of a SOAP fault: the element EcsFault. */
final class FaultDetail {

  private FaultDetail() {}

  static Element of(String code, String message, @Nullable String incident) {
    Document document = DOMUtils.createDocument();
    Element detail = document.createElement("detail");
    Element fault = document.createElementNS("urn:ecs:types:1", "t:EcsFault");
    document.appendChild(detail).appendChild(fault);
    add(fault, "code", code);
    add(fault, "message", message);
    if (incident != null) {
      add(fault, "incident", incident);
    }
    return detail;
  }

  private static void add(Element fault, String name, String text) {
    Element child = fault.getOwnerDocument().createElementNS(null, name);
    child.setTextContent(xmlText(text));
    fault.appendChild(child);
  }

  /** XML 1.0 §2.2 has no control characters, not even escaped. */
  private static String xmlText(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }
}
