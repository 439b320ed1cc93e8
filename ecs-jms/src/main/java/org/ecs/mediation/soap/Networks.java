package org.ecs.mediation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where stations may be asked: a station names its own address, and must not make ECS knock at
 * doors within the house. Without a setting anywhere but at this machine and at link-local
 * addresses (where clouds keep their secrets); with one, only in these networks, e.g. {@code
 * 10.20.0.0/16,fd12::/16}.
 */
@ApplicationScoped
public class Networks {

  private final List<Network> allowed;

  private record Network(byte[] address, int bits) {

    static Network of(String text) {
      int slash = text.indexOf('/');
      try {
        byte[] address =
            InetAddress.getByName(slash < 0 ? text : text.substring(0, slash)).getAddress();
        int all = 8 * address.length;
        return new Network(address, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
      } catch (UnknownHostException | NumberFormatException e) {
        throw new IllegalArgumentException("ecs.ocpp.soap.networks: no network: " + text, e);
      }
    }

    boolean contains(InetAddress other) {
      byte[] bytes = other.getAddress();
      if (bytes.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  @Inject
  Networks(@ConfigProperty(name = "ecs.ocpp.soap.networks") Optional<List<String>> names) {
    allowed = names.orElse(List.of()).stream().map(String::strip).map(Network::of).toList();
  }

  /** For the container's proxy. */
  protected Networks() {
    this(Optional.empty());
  }

  /** Refuses an address any of whose machines may not be asked. */
  void check(URI address) {
    try {
      for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
        if (!isAllowed(each)) {
          throw SoapFault.internal(500, "its address is in no network where stations may be asked");
        }
      }
    } catch (UnknownHostException e) {
      throw SoapFault.internal(500, "its address is unknown");
    }
  }

  private boolean isAllowed(InetAddress address) {
    if (!allowed.isEmpty()) {
      return allowed.stream().anyMatch(network -> network.contains(address));
    }
    return !(address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress());
  }
}
