package org.ecs.station.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Operator;

/** Whose stations they are: the organisation (O) that their certificates name. */
@ApplicationScoped
public class CertificateOwner {

  @Inject private Operator operator;

  @Inject
  @ConfigProperty(name = "ecs.station.certificate.organisation")
  private Optional<String> organisation;

  String name() {
    return organisation.filter(name -> !name.isBlank()).orElse(operator.name());
  }
}
