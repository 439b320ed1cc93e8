package org.ecs.web.hook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.Callback;
import org.ecs.payment.ForgedCallback;
import org.ecs.payment.PaymentDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where payment gateways call, at {@code /pay/<gateway>/events}: open to all, and deaf to what the
 * gateway has not signed. The gateway is answered when what it tells is durable.
 */
@WebServlet("/pay/*")
public class PaymentHook extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int LARGEST = 262_144;
  private static final Pattern PATH = Pattern.compile("/([a-z]{2,20})/events");
  private static final Logger LOG = LoggerFactory.getLogger(PaymentHook.class);

  @Inject private transient PaymentDesk desk;
  @Inject private transient TurnedAway turnedAway;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Matcher gateway = PATH.matcher(path);
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (!gateway.matches()) {
      say(response, HttpServletResponse.SC_NOT_FOUND, "no gateway");
    } else if (body.length > LARGEST) {
      say(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "body: at most 256 KiB");
    } else {
      take(gateway.group(1), new Callback(body, request::getHeader), request, response);
    }
  }

  private void take(
      String gateway, Callback callback, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      say(response, HttpServletResponse.SC_OK, desk.heard(gateway, callback).toString());
    } catch (ForgedCallback e) {
      away(gateway, request, e);
      say(response, HttpServletResponse.SC_UNAUTHORIZED, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      away(gateway, request, e);
      say(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (Refusal refusal) {
      boolean off = refusal.reason() == Reason.PAYMENT_OFF;
      int status = off ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_CONFLICT;
      say(response, status, refusal.reason().name());
    }
  }

  private void away(String gateway, HttpServletRequest request, RuntimeException why) {
    long times = turnedAway.another();
    String from = request.getRemoteAddr();
    LOG.warn("a call as {} from {} is not good ({}): {}", gateway, from, times, why.getMessage());
  }

  private static void say(HttpServletResponse response, int status, String what)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println(what);
  }
}
