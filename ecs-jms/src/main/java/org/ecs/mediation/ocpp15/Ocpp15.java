package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.ecs.mediation.Fault;
import org.ecs.mediation.Incoming;
import org.ecs.mediation.Outgoing;
import org.ecs.mediation.Protocol;
import org.ecs.station.Command;
import org.jspecify.annotations.Nullable;

/** OCPP 1.5: the actions of this package, looked up once. */
@ApplicationScoped
public class Ocpp15 implements Protocol {

  private final Map<String, Incoming> requests = new HashMap<>();
  private final Map<Command.Kind, Outgoing> orders = new EnumMap<>(Command.Kind.class);

  @Inject
  void learn(@Any Instance<Request> incoming, @Any Instance<Order> outgoing) {
    incoming.forEach(request -> requests.put(request.getClass().getSimpleName(), request));
    outgoing.forEach(order -> orders.put(order.kind(), order));
  }

  @Override
  public String name() {
    return "ocpp1.5";
  }

  @Override
  public @Nullable Incoming incoming(String action) {
    return requests.get(action);
  }

  @Override
  public boolean hasAction(String action) {
    return requests.containsKey(action);
  }

  @Override
  public @Nullable Outgoing outgoing(Command.Kind kind) {
    return orders.get(kind);
  }

  /** As in OCPP-J 1.6 §4.2.3: over JSON, 1.5 never became a standard. */
  @Override
  public String spell(Fault fault) {
    return switch (fault) {
      case NOT_IMPLEMENTED -> "NotImplemented";
      case NOT_SUPPORTED -> "NotSupported";
      case INTERNAL -> "InternalError";
      case SECURITY -> "SecurityError";
      case FORMATION -> "FormationViolation";
      case PROPERTY -> "PropertyConstraintViolation";
      case OCCURRENCE -> "OccurenceConstraintViolation";
      case TYPE -> "TypeConstraintViolation";
      case GENERIC -> "GenericError";
    };
  }
}
