package org.ecs.mediation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Administration Systems are asked, as the operator has set it: {@code
 * ecs.administration-system.<name>.address}, {@code .user} and {@code .password}. An address that
 * the operator chose may be anywhere, in the house too.
 */
@ApplicationScoped
class AdministrationSystems {

  private static final Logger LOG = LoggerFactory.getLogger(AdministrationSystems.class);
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Set<String> complained = ConcurrentHashMap.newKeySet();

  /** A system by the name that it signs in with; empty: nobody has said where it is asked. */
  Optional<AdministrationSystem> of(String name) {
    String prefix = "ecs.administration-system." + name;
    String user = setting(prefix + ".user").orElse("");
    String password = setting(prefix + ".password").orElse("");
    @Nullable String header = user.isEmpty() ? null : AdministrationSystem.basic(user, password);
    return setting(prefix + ".address")
        .flatMap(text -> address(prefix, text))
        .map(address -> new AdministrationSystem(name, address, header));
  }

  private static Optional<String> setting(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }

  /** What is none is told once, and the system is not asked. */
  private Optional<URI> address(String prefix, String text) {
    try {
      URI address = URI.create(text.strip());
      if (address.getHost() != null && SCHEMES.contains(String.valueOf(address.getScheme()))) {
        return Optional.of(address);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    if (complained.add(prefix + text)) {
      LOG.error("{}.address is no address of http or https: {}", prefix, text);
    }
    return Optional.empty();
  }
}
