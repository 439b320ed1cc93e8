package org.ecs.access;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * Passwords of people and integrators: bcrypt, cost 10, in the form {@code $2a$…} that the security
 * realm reads.
 */
final class Passwords {

  private static final int COST = 10;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /** What is compared when there is no such name, so that an answer takes as long. */
  static final String OF_NOBODY = hash(generated());

  private Passwords() {}

  static String hash(String password) {
    byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
    RANDOM.nextBytes(salt);
    var algorithm = new IteratedSaltedPasswordAlgorithmSpec(COST, salt);
    try {
      Password hashed =
          bcrypt().generatePassword(new EncryptablePasswordSpec(password.toCharArray(), algorithm));
      return ModularCrypt.encodeAsString(hashed);
    } catch (InvalidKeySpecException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean matches(String password, String hash) {
    try {
      Password stored = bcrypt().translate(ModularCrypt.decode(hash));
      return bcrypt().verify(stored, password.toCharArray());
    } catch (InvalidKeySpecException | InvalidKeyException e) {
      throw new IllegalStateException("a stored password hash is damaged", e);
    }
  }

  /** 20 letters and digits that cannot be confused when read aloud: 115 bits. */
  static String generated() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static PasswordFactory bcrypt() {
    try {
      return PasswordFactory.getInstance(
          BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
