package org.ecs.mediation;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.ecs.session.Authorization;
import org.ecs.session.Verdict;

/**
 * An authorization in the words of OCPP 1.x (1.6 §7.27); the account is the parent of its cards.
 */
public final class IdTagInfo {

  public static final int ID_TAG = 20;

  private IdTagInfo() {}

  public static JsonObject of(Authorization authorization) {
    JsonObjectBuilder info = Json.object().add("status", status(authorization.verdict()));
    String parent = authorization.parentId();
    if (parent != null && parent.length() <= ID_TAG) {
      info.add("parentIdTag", parent);
    }
    return info.build();
  }

  private static String status(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "Accepted";
      case INVALID -> "Invalid";
      case BLOCKED -> "Blocked";
      case EXPIRED -> "Expired";
      case CONCURRENT -> "ConcurrentTx";
    };
  }
}
