package org.ecs.simulator.wire;

import jakarta.json.JsonObject;
import java.time.Duration;

/**
 * What became of one CALL: a payload, or an error code with its description.
 *
 * @param errorCode empty for a result; a CALLERROR's code; or one of the two codes of this class
 *     when nothing came
 * @param latency from handing the call over until the answer was read
 */
public record Answer(
    JsonObject payload, String errorCode, String errorDescription, Duration latency) {

  /** The error code of a call that nobody answered in time. */
  public static final String NO_ANSWER = "NoAnswer";

  /** The error code of a call whose connection was closed, or was not there. */
  public static final String CONNECTION_LOST = "ConnectionLost";

  public static Answer result(JsonObject payload, Duration latency) {
    return new Answer(payload, "", "", latency);
  }

  public static Answer error(String code, String description, Duration latency) {
    return new Answer(JsonText.EMPTY, code, description, latency);
  }

  public boolean isError() {
    return !errorCode.isEmpty();
  }

  /** The central system has spoken, with a result or an error. */
  public boolean arrived() {
    return !errorCode.equals(NO_ANSWER) && !errorCode.equals(CONNECTION_LOST);
  }

  /** The answer's own status, or its idTagInfo's; the error code of an error. */
  public String status() {
    JsonObject info = payload.getJsonObject("idTagInfo");
    return isError() ? errorCode : (info == null ? payload : info).getString("status", "");
  }
}
