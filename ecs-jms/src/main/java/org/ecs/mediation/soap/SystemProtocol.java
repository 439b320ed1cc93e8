package org.ecs.mediation.soap;

import java.util.EnumMap;
import java.util.Map;
import org.ecs.mediation.Fault;
import org.ecs.mediation.Incoming;
import org.ecs.mediation.Outgoing;
import org.ecs.mediation.Protocol;
import org.ecs.station.Command;
import org.jspecify.annotations.Nullable;

/**
 * How Administration Systems are asked: every command in one way. What they say themselves comes by
 * the contract ServiceDelivery, never over this wire.
 */
final class SystemProtocol implements Protocol {

  private final Map<Command.Kind, Outgoing> orders = new EnumMap<>(Command.Kind.class);

  SystemProtocol() {
    for (Command.Kind kind : Command.Kind.values()) {
      orders.put(kind, new CarryOut(kind));
    }
  }

  @Override
  public String name() {
    return "administration-system";
  }

  @Override
  public @Nullable Incoming incoming(String action) {
    return null;
  }

  @Override
  public boolean hasAction(String action) {
    return false;
  }

  @Override
  public @Nullable Outgoing outgoing(Command.Kind kind) {
    return orders.get(kind);
  }

  @Override
  public String spell(Fault fault) {
    return "GenericError";
  }
}
