package org.ecs.station;

import org.jspecify.annotations.Nullable;

/** The security profiles of OCPP 1.6 (security whitepaper), and which one a station comes up to. */
public final class SecurityProfile {

  public static final int NOTHING = 0;
  public static final int PASSWORD = 1;
  public static final int PASSWORD_OVER_TLS = 2;
  public static final int CERTIFICATE = 3;

  private SecurityProfile() {}

  /** Which profile was reached, and whether by a password that the station was given last. */
  record Reached(int profile, boolean byNextKey) {}

  /** What is asked of a station: the least profile, and what it is to come in by next. */
  record Asked(
      int profile,
      String keyHash,
      @Nullable String nextKeyHash,
      @Nullable Integer nextProfile,
      boolean proven) {

    /** What a station that shows this has reached; null: it showed a password not its own. */
    @Nullable Reached reached(Shown shown) {
      if (shown.certificate().isGood()) {
        return new Reached(CERTIFICATE, false);
      }
      String key = shown.key();
      if (key == null) {
        return new Reached(NOTHING, false);
      }
      int byKey = shown.secure() ? PASSWORD_OVER_TLS : PASSWORD;
      if (StationKey.matches(key, keyHash)) {
        return new Reached(byKey, false);
      }
      boolean next = nextKeyHash != null && StationKey.matches(key, nextKeyHash);
      return next ? new Reached(byKey, true) : null;
    }

    /** Why a station that shows this may not come in; null: it may. */
    Admission.@Nullable Refused refusal(Shown shown, @Nullable Reached reached) {
      if (profile == PASSWORD_OVER_TLS && !shown.secure()) {
        return new Admission.TooWeak("security profile 2 has no plain connection");
      }
      if (profile == CERTIFICATE) {
        boolean good = shown.certificate().isGood();
        return good ? null : new Admission.TooWeak(shown.certificate().why());
      }
      if (reached != null && reached.profile() >= profile) {
        return null;
      }
      boolean bare = shown.certificate().equals(CertificateCheck.NONE);
      String without = bare ? "no password" : shown.certificate().why();
      return new Admission.WrongKey(reached == null ? "wrong password" : without);
    }

    /** Whether the row has to know that the station came in so. */
    boolean isNews(Reached reached) {
      boolean raised = nextProfile != null && reached.profile() >= nextProfile;
      return raised || reached.byNextKey() || (!proven && profile > PASSWORD);
    }
  }
}
