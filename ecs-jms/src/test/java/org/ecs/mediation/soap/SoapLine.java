package org.ecs.mediation.soap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.ecs.mediation.Knock;
import org.ecs.station.Admission;
import org.ecs.test.Ecs;
import org.ecs.test.Town;

/** A station that speaks SOAP in a test: what it says goes the way that the transport goes. */
public final class SoapLine {

  private final Ecs ecs;
  private final String version;
  private final String identity;

  private SoapLine(Ecs ecs, String version, String identity) {
    this.ecs = ecs;
    this.version = version;
    this.identity = identity;
  }

  /** A station that the town has. */
  public static SoapLine of(Ecs ecs, String version, String identity) {
    return new SoapLine(ecs, version, identity);
  }

  /** A new active station. */
  public static SoapLine ofNew(Ecs ecs, String version, String identity) {
    new Town(ecs).activeStation(identity);
    return of(ecs, version, identity);
  }

  public SoapReply says(String envelope) {
    SoapStations soap = ecs.the(SoapStations.class);
    byte[] text = envelope.replace("$identity", identity).getBytes(StandardCharsets.UTF_8);
    try {
      SoapRequest request = soap.read(version, new ByteArrayInputStream(text), null);
      return request.identity().matches("[A-Za-z0-9._:-]{1,48}")
              && soap.admit(Knock.plain(request.identity(), "a-secret-of-it", "127.0.0.1"))
                  instanceof Admission.Admitted known
          ? soap.answer(request, known, "127.0.0.1")
          : request.refused(SoapFault.securityError(401, "not admitted"));
    } catch (SoapFault fault) {
      return soap.refused(version, fault);
    }
  }

  /** A request with this content, e.g. {@code <idTag>04A1</idTag>}. */
  public SoapReply asks(String action, String id, String content) {
    return says(envelope(action, id, "http://127.0.0.1:1/nobody", content));
  }

  /** The envelope of a request from a station that can be asked there. */
  public String envelope(String action, String id, String address, String content) {
    String message = Character.toLowerCase(action.charAt(0)) + action.substring(1) + "Request";
    String space = version.equals("1.5") ? "urn://Ocpp/Cs/2012/06/" : "urn://Ocpp/Cs/2015/10/";
    return """
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing">
        <s:Header><c:chargeBoxIdentity xmlns:c="%s">%s</c:chargeBoxIdentity><a:Action>/%s</a:Action>
        <a:MessageID>%s</a:MessageID><a:From><a:Address>%s</a:Address></a:From></s:Header>
        <s:Body><%s xmlns="%s">%s</%s></s:Body></s:Envelope>
        """
        .formatted(space, identity, action, id, address, message, space, content, message)
        .strip();
  }
}
