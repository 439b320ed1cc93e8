package org.ecs.mediation.soap;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import org.ecs.mediation.Frame;

/** What ECS asks of stations as envelopes, and their answers as frames. */
final class StationMessages {

  private StationMessages() {}

  static String question(StationClient.Question question) {
    Dialect dialect = question.dialect();
    Frame.Call call = question.call();
    Form form =
        dialect
            .forms()
            .named(call.action())
            .orElseThrow(() -> SoapFault.notSupported("not in OCPP-S " + dialect.version()));
    Markup markup =
        EnvelopeText.begin(
            new EnvelopeText.Head(
                dialect.stationNamespace(),
                "/" + call.action(),
                String.valueOf(question.address()),
                "urn:ecs:" + call.id(),
                null,
                question.identity()));
    new PayloadWriter(dialect.forms(), markup).message(form, call.payload());
    return EnvelopeText.end(markup);
  }

  /** The answer of a station as a frame; throws a {@link SoapFault} if it means nothing. */
  static String answer(StationClient.Question question, InputStream text) {
    Dialect dialect = question.dialect();
    String action = question.call().action();
    Envelope envelope = Envelope.read(text, null);
    if (envelope.message().equals("Fault")) {
      return fault(question.call().id(), envelope.body());
    }
    Form form = dialect.forms().named(action + "Response").orElseThrow();
    if (!(envelope.message().equalsIgnoreCase(form.name())
        && envelope.namespace().equals(dialect.stationNamespace()))) {
      throw SoapFault.protocolError("this is no answer to " + action);
    }
    var payload = PayloadReader.read(envelope.body(), dialect.forms(), form);
    return Frame.result(question.call().id(), payload);
  }

  /** The code that is nearest to the matter, and the reason. */
  static String fault(String id, GuardedXml xml) {
    String code = "GenericError";
    String reason = "";
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT && isText(xml.getLocalName())) {
        boolean isReason = xml.getLocalName().equals("Text");
        String text = xml.text();
        reason = isReason && reason.isEmpty() ? text.strip() : reason;
        code = isReason ? code : text.strip().substring(text.strip().indexOf(':') + 1);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      }
    }
    return Frame.failure(id, code.isEmpty() ? "GenericError" : code, reason);
  }

  private static boolean isText(String element) {
    return element.equals("Value") || element.equals("Text");
  }
}
