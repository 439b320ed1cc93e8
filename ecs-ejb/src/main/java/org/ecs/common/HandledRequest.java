package org.ecs.common;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A request that changed something, and the answer it got; kept so that a repeat gets the same
 * answer.
 */
@Entity
@Table(name = "handled_request")
class HandledRequest {

  @Id
  @Column(name = "request_key")
  private String key;

  private String contentHash;

  @Column(name = "happened_at")
  private Instant at;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  private @Nullable String answer = ""; // Oracle makes it null, PostgreSQL refuses a null here

  @SuppressWarnings("NullAway")
  protected HandledRequest() {}

  HandledRequest(String key, String contentHash, Instant at) {
    this.key = key;
    this.contentHash = contentHash;
    this.at = at;
  }

  void answeredWith(String text) {
    this.answer = text;
  }

  @Nullable String answerTo(String otherHash) {
    if (!contentHash.equals(otherHash)) {
      throw new Refusal(Reason.REQUEST_ID_REUSED, key);
    }
    return answer;
  }
}
