package org.ecs.station;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a station comes in: its password and the least security profile. What it was given by a
 * command counts beside what it had until it has come in by it, and from then on alone.
 */
@Embeddable
class StationAccess {

  private String keyHash;
  private @Nullable String nextKeyHash;

  /** Since when it may come without its key (security profile 0). */
  private @Nullable Instant keylessSince;

  /** 1 password, 2 password over TLS, 3 certificate; whoever comes with less is refused. */
  private int securityProfile = SecurityProfile.PASSWORD;

  /** When it first came in as its profile asks; from then on it is not lowered. */
  private @Nullable Instant profileProvenAt;

  private @Nullable Integer nextSecurityProfile;

  /** Connections that are older than this are closed. */
  private @Nullable Instant shutOutAt;

  @SuppressWarnings("NullAway")
  protected StationAccess() {}

  StationAccess(String keyHash) {
    this.keyHash = keyHash;
  }

  int profile() {
    return keylessSince == null ? securityProfile : SecurityProfile.NOTHING;
  }

  boolean isKey(String key) {
    return StationKey.matches(key, keyHash);
  }

  /** Another password; who is connected by the old one is not any longer. */
  void renewKey(String newHash, Instant at) {
    keyHash = newHash;
    nextKeyHash = null;
    shutOutAt = at;
  }

  void shutOut(Instant at) {
    shutOutAt = at;
  }

  /** False if that is no news. */
  boolean allowKeyless(boolean allowed, Instant at) {
    boolean news = allowed == (keylessSince == null);
    if (news && allowed) {
      mustNotLower(SecurityProfile.NOTHING);
    }
    if (news) {
      keylessSince = allowed ? at : null;
    }
    return news;
  }

  /**
   * The least profile from now on, 1 to 3. It is raised at any time, and lowered only while the
   * station has never come in by it (security whitepaper, A05: a profile is never lowered).
   */
  void require(int profile, Instant at) {
    if (profile < SecurityProfile.PASSWORD || profile > SecurityProfile.CERTIFICATE) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "security profile " + profile);
    }
    mustNotLower(profile);
    if (profile > securityProfile) {
      shutOutAt = at;
    }
    if (profile != securityProfile) {
      profileProvenAt = null;
    }
    securityProfile = profile;
    nextSecurityProfile = null;
    keylessSince = null;
  }

  void mustNotLower(int profile) {
    boolean proven = profileProvenAt != null && securityProfile > SecurityProfile.PASSWORD;
    if (profile < securityProfile && proven) {
      throw new Refusal(Reason.SECURITY_PROFILE_LOWERED, securityProfile);
    }
  }

  /** The station may know this one from now on. */
  void offerKey(String hash) {
    nextKeyHash = hash;
  }

  /** The station did not take it. */
  void withdrawKey(String key) {
    if (nextKeyHash != null && StationKey.matches(key, nextKeyHash)) {
      nextKeyHash = null;
    }
  }

  /** The station will come in by this profile, or by its old one where that does not work. */
  void offerProfile(int profile) {
    if (profile > profile()) {
      nextSecurityProfile = profile;
    }
  }

  /** It came in: what it was given last is its own from now on. */
  void cameIn(SecurityProfile.Reached reached, Instant at) {
    if (reached.byNextKey() && nextKeyHash != null) {
      keyHash = nextKeyHash;
      nextKeyHash = null;
    }
    if (nextSecurityProfile != null && reached.profile() >= nextSecurityProfile) {
      securityProfile = nextSecurityProfile;
      nextSecurityProfile = null;
      profileProvenAt = null;
      keylessSince = null;
    }
    if (profileProvenAt == null && reached.profile() >= securityProfile) {
      profileProvenAt = at;
    }
  }
}
