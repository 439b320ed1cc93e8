package org.ecs.mediation.soap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Envelopes as ECS writes them: answers, faults, and what it asks of stations. */
final class EnvelopeText {

  private static final String FAULT = Envelope.ADDRESSING + "/soap/fault";

  private EnvelopeText() {}

  /** What is put around a message. */
  record Head(
      String namespace,
      String action,
      String to,
      String messageId,
      @Nullable String relatesTo,
      @Nullable String identity) {}

  /** The head of an answer (OCPP-S 1.6 §3.3). */
  static Head answer(String namespace, String action, @Nullable String relatesTo) {
    return new Head(namespace, action, Envelope.ANONYMOUS, newId(), relatesTo, null);
  }

  /** A new id: never one that was there before. */
  static String newId() {
    return "urn:uuid:" + UUID.randomUUID();
  }

  /** Opens an envelope up to its body, which is to be written and closed with {@link #end}. */
  static Markup begin(Head head) {
    Markup markup = new Markup();
    markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    markup.raw("<s:Envelope xmlns:s=\"" + Envelope.SOAP + "\" xmlns:a=\"" + Envelope.ADDRESSING);
    markup.raw("\" xmlns:o=\"" + head.namespace() + "\"><s:Header>");
    markup.element("o:chargeBoxIdentity", head.identity());
    if (head.identity() != null) {
      String from = "<a:From><a:Address>" + Envelope.ANONYMOUS + "</a:Address></a:From>";
      markup.raw(from.concat(from.replace("From>", "ReplyTo>")));
    }
    return markup
        .element("a:Action", head.action())
        .element("a:MessageID", head.messageId())
        .element("a:RelatesTo", head.relatesTo())
        .element("a:To", head.to())
        .raw("</s:Header><s:Body>");
  }

  static String end(Markup markup) {
    return markup.raw("</s:Body></s:Envelope>").toString();
  }

  static SoapReply fault(String namespace, SoapFault fault, @Nullable String relatesTo) {
    Markup markup = begin(answer(namespace, FAULT, relatesTo));
    markup.raw("<s:Fault><s:Code><s:Value>s:" + fault.code() + "</s:Value>");
    if (fault.subcode() != null) {
      markup.raw("<s:Subcode><s:Value>o:" + fault.subcode() + "</s:Value></s:Subcode>");
    }
    markup.raw("</s:Code><s:Reason><s:Text xml:lang=\"en\">").text(fault.why());
    markup.raw("</s:Text></s:Reason></s:Fault>");
    return new SoapReply(fault.status(), end(markup));
  }
}
