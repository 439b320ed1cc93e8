package org.ecs.mediation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
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

  /**
   * The address to be asked, with the machine in it that was looked at: its name may mean another
   * one a moment later. Where TLS proves the name, the name stays: no door within the house can
   * prove a name of somebody else. Refuses an address any of whose machines may not be asked.
   */
  URI checked(URI address) {
    try {
      InetAddress[] all = InetAddress.getAllByName(address.getHost());
      if (!Arrays.stream(all).allMatch(this::isAllowed)) {
        throw SoapFault.internal(500, "its address is in no network where stations may be asked");
      }
      return "https".equalsIgnoreCase(address.getScheme()) ? address : at(all[0], address);
    } catch (UnknownHostException | URISyntaxException e) {
      throw SoapFault.internal(500, "its address is unknown");
    }
  }

  private static URI at(InetAddress machine, URI address) throws URISyntaxException {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String host = machine.getHostAddress();
    String there = host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return new URI(address.getScheme() + "://" + there + port + path + query);
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
