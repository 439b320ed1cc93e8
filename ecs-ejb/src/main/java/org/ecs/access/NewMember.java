package org.ecs.access;

import java.util.Locale;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** A member of staff, or an integrator, who shall be able to sign in. */
public record NewMember(
    String name, String fullName, @Nullable String email, SignIns.Kind kind, Set<Role> roles) {

  private static final int LONGEST_EMAIL = 254;

  /**
   * Refuses a name that is not 2 to 60 letters, digits, dots, hyphens, underlines or at signs, no
   * full name, an odd e-mail address, and roles that this kind cannot have.
   */
  public NewMember {
    name = checked(name);
    fullName = fullName.strip();
    email = address(email);
    if (fullName.isEmpty() || fullName.length() > 200) {
      throw new Refusal(Reason.FULL_NAME_MALFORMED, "1 to 200 characters");
    }
    fitting(kind, roles);
  }

  /** The name as it is kept. */
  static String checked(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (!key.matches("[a-z0-9][a-z0-9.@_-]{1,59}")) {
      throw new Refusal(Reason.SIGN_IN_NAME_MALFORMED, key);
    }
    return key;
  }

  /** The roles, if they are for this kind of sign-in and not none at all. */
  static Set<Role> fitting(SignIns.Kind kind, Set<Role> roles) {
    boolean fit = !roles.isEmpty() && roles.stream().allMatch(role -> role.fits(kind));
    if (!fit) {
      throw new Refusal(Reason.ROLES_MALFORMED, kind + " " + roles);
    }
    return roles;
  }

  static @Nullable String address(@Nullable String email) {
    String plain = email == null ? "" : email.strip();
    if (plain.isEmpty()) {
      return null;
    }
    if (plain.length() > LONGEST_EMAIL
        || !plain.matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+")) {
      throw new Refusal(Reason.EMAIL_MALFORMED, plain);
    }
    return plain;
  }
}
