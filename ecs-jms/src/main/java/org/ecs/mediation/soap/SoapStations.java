package org.ecs.mediation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ecs.mediation.Fault;
import org.ecs.mediation.Frame;
import org.ecs.mediation.Knock;
import org.ecs.mediation.Mediation;
import org.ecs.mediation.Printable;
import org.ecs.mediation.Protocol;
import org.ecs.station.Admission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a transport of SOAP needs: a request is read up to its head, its station is admitted, and it
 * is answered. A request becomes a call of the one message model and its answer an envelope; what
 * it confirms is durable by then.
 */
@ApplicationScoped
public class SoapStations {

  private static final Logger LOG = LoggerFactory.getLogger(SoapStations.class);

  @Inject private Mediation mediation;
  @Inject private SoapLines lines;

  private final Map<String, Dialect> dialects = new TreeMap<>();

  @Inject
  void learn(@Any Instance<Dialect> all) {
    all.forEach(dialect -> dialects.put(dialect.version(), dialect));
  }

  public boolean speaks(String version) {
    return dialects.containsKey(version);
  }

  /** Reads the head of a request; throws a {@link SoapFault} if it has none. */
  public SoapRequest read(String version, InputStream body, @Nullable String charset) {
    return SoapRequest.read(dialect(version), body, charset);
  }

  private Dialect dialect(String version) {
    Dialect dialect = dialects.get(version);
    if (dialect == null) {
      throw new IllegalArgumentException("nobody speaks OCPP " + version + " by SOAP");
    }
    return dialect;
  }

  /** May this station come in? */
  public Admission admit(Knock knock) {
    Admission known = lines.provenLately(knock);
    if (known != null) {
      return known;
    }
    Admission admission = mediation.admit(knock);
    lines.judged(knock, admission);
    return admission;
  }

  /** Answers a request of a station that was admitted. */
  public SoapReply answer(SoapRequest request, Admission.Admitted admitted, String from) {
    try {
      String action = request.action();
      SoapWire line = lines.of(request, admitted, from);
      JsonObject payload =
          request.payload(action).orElseThrow(() -> SoapFault.notSupported(Printable.of(action)));
      String call = Frame.call(request.messageId(), action, payload);
      return reply(request, line, action, Frame.read(line.ask(call)));
    } catch (SoapFault fault) {
      return request.refused(fault);
    } catch (RuntimeException e) { // the station sends it again; people find the incident here
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("incident {}: {} is not answered", incident, admitted.identity(), e);
      return request.refused(SoapFault.internal(500, "incident " + incident));
    }
  }

  private static SoapReply reply(SoapRequest request, SoapWire line, String action, Frame answer) {
    if (answer instanceof Frame.Failure failure) {
      Fault fault = fault(line.connection().protocol(), failure.code());
      return request.refused(SoapFault.of(fault, failure.text()));
    }
    JsonObject payload = ((Frame.Result) answer).payload();
    Dialect dialect = request.dialect();
    Form form = dialect.forms().named(action + "Response").orElseThrow();
    String to = request.messageId();
    Markup markup =
        EnvelopeText.begin(
            EnvelopeText.answer(dialect.centralNamespace(), "/" + action + "Response", to));
    new PayloadWriter(dialect.forms(), markup).message(form, payload);
    return new SoapReply(200, EnvelopeText.end(markup));
  }

  /** The answer to what is no request at all. */
  public SoapReply refused(String version, SoapFault fault) {
    return EnvelopeText.fault(dialect(version).centralNamespace(), fault, null);
  }

  private static Fault fault(Protocol protocol, String code) {
    return Arrays.stream(Fault.values())
        .filter(each -> protocol.spell(each).equals(code))
        .findFirst()
        .orElse(Fault.GENERIC);
  }
}
