package org.ecs.subscriber;

import jakarta.persistence.Embeddable;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * What a consumer agreed to: the version of the terms (at most 60 characters), and the words beside
 * the box as they were shown (at most 2000).
 */
@Embeddable
public record Consent(String consentVersion, String consentText) {

  /** Refuses a consent that names nothing. */
  Consent checked() {
    if (isNone(consentVersion, 60) || isNone(consentText, 2000)) {
      throw new Refusal(Reason.CONSENT_MISSING, consentVersion);
    }
    return this;
  }

  private static boolean isNone(String text, int longest) {
    return text.isBlank() || text.length() > longest;
  }
}
