package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.ecs.mediation.Json;
import org.ecs.mediation.Received;
import org.ecs.station.certificate.StationCertificates;

/** The station wants a certificate; it comes later as CertificateSigned (security extension). */
@Dependent
class SignCertificate implements Request {

  @Inject private StationCertificates certificates;

  @Override
  public JsonValue answer(Received request) {
    String csr = request.fields().text("csr", 5500);
    request.fields().nothingElse();
    boolean accepted = certificates.requested(request.station(), csr);
    return Json.object().add("status", accepted ? "Accepted" : "Rejected").build();
  }
}
