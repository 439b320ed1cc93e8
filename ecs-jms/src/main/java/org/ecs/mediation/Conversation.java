package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Hears what a station says and finds the answer. Whatever it says, it gets an answer or silence,
 * never an exception: a bad message does not end a good connection.
 */
@ApplicationScoped
public class Conversation {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  @Inject private CommandDelivery delivery;

  /** The answer to a message; null: none is due. */
  @Nullable String hear(Connection connection, String text, Instant arrived) {
    Frame frame = Frame.read(text);
    if (frame instanceof Frame.Call call) {
      return answer(connection, call, text, arrived);
    }
    if (frame instanceof Frame.Result result) {
      delivery.answered(connection, result);
    } else if (frame instanceof Frame.Failure failure) {
      delivery.failed(connection, failure);
    } else if (frame instanceof Frame.Malformed malformed) {
      odd(connection, malformed.why(), text);
      return failure(connection, malformed.id(), malformed.fault(), malformed.why());
    } else if (frame instanceof Frame.Ignored ignored) {
      odd(connection, ignored.why(), text);
    }
    return null;
  }

  private String answer(Connection connection, Frame.Call call, String text, Instant arrived) {
    MDC.put("correlation", connection.identity() + "/" + Printable.of(call.id()));
    try {
      String earlier = connection.answers().to(call.id(), text);
      return earlier != null ? earlier : answerAnew(connection, call, text, arrived);
    } catch (Violation e) {
      odd(connection, e.what(), text);
      return failure(connection, call.id(), e.fault(), e.what());
    } catch (Refusal e) {
      odd(connection, e.getMessage(), text);
      Fault fault = Fault.of(e.reason().kind());
      return failure(connection, call.id(), fault, e.reason() + ": " + e.subject());
    } catch (RuntimeException e) {
      return failure(connection, call.id(), Fault.INTERNAL, "incident " + incident(call, e));
    } finally {
      MDC.remove("correlation");
    }
  }

  private static String answerAnew(
      Connection connection, Frame.Call call, String text, Instant arrived) {
    Incoming action = connection.protocol().incoming(call.action());
    if (action == null) {
      boolean known = connection.protocol().hasAction(call.action());
      throw new Violation(
          known ? Fault.NOT_SUPPORTED : Fault.NOT_IMPLEMENTED, Printable.of(call.action()));
    }
    Fields fields = new Fields(call.payload());
    String answer =
        Frame.result(call.id(), action.answer(new Received(connection, fields, arrived)));
    connection.answers().keep(call.id(), text, answer, action.tellsOfThePast());
    return answer;
  }

  private static String failure(Connection connection, String id, Fault fault, String why) {
    return Frame.failure(id, connection.protocol().spell(fault), why);
  }

  /** The station sends the message again, so nothing is lost; people find the incident here. */
  private static String incident(Frame.Call call, RuntimeException e) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("incident {}: {} failed", incident, Printable.of(call.action()), e);
    return incident;
  }

  private static void odd(Connection connection, @Nullable String why, String text) {
    if (LOG.isInfoEnabled() && connection.isWorthALine()) {
      LOG.info(
          "{} said something odd ({}): {}",
          connection.identity(),
          Printable.of(String.valueOf(why)),
          Printable.of(text));
    }
  }
}
