package org.ecs.access;

import com.bastiaanjansen.otp.SecretGenerator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** The second factors of sign-ins: an authenticator, and recovery codes in its place. */
@Stateless
public class SecondFactors {

  private static final int CODES = 10;
  private static final int CODE_LENGTH = 12;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Seal seal;

  @Inject
  @ConfigProperty(name = "ecs.staff.second-factor", defaultValue = "optional")
  private String demanded;

  /** Whether staff have to have one. */
  public boolean isRequired() {
    return demanded.equalsIgnoreCase("required");
  }

  /**
   * What the authenticator has to know; the same until it is confirmed. Refuses with
   * SECOND_FACTOR_ON where one is confirmed: its secret is shown to nobody.
   */
  public Enrolment begin(String name) {
    String key = SignIns.key(name);
    SecondFactor factor = db.find(SecondFactor.class, key);
    if (factor == null) {
      String secret = new String(SecretGenerator.generate(), StandardCharsets.US_ASCII);
      factor = new SecondFactor(key, seal.seal(secret, key));
      db.persist(factor);
    }
    if (factor.isConfirmed()) {
      throw new Refusal(Reason.SECOND_FACTOR_ON, name);
    }
    String secret = factor.secret(seal);
    return new Enrolment(secret, address(secret, key));
  }

  private static String address(String secret, String name) {
    try {
      return SecondFactor.generator(secret).getURI("ECS", name).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The authenticator knows the secret: from now on it is asked for. Gives ten recovery codes. */
  public List<String> confirm(String name, String code) {
    SecondFactor factor = locked(name).orElseThrow(() -> off(name));
    if (factor.isConfirmed()) {
      throw new Refusal(Reason.SECOND_FACTOR_ON, name);
    }
    if (!factor.accepts(digits(code), clock.instant(), seal)) {
      throw new Refusal(Reason.SECOND_FACTOR_WRONG, name);
    }
    factor.confirm(clock.instant());
    changed(name);
    audit.note("second-factor.on", SignIns.key(name), "");
    return newCodes(name);
  }

  /** Lets a code of the authenticator, or a recovery code, count once; refuses any other. */
  public void accept(String name, String code) {
    if (!confirmed(name).accepts(digits(code), clock.instant(), seal) && !isRecovery(name, code)) {
      throw new Refusal(Reason.SECOND_FACTOR_WRONG, name);
    }
  }

  private boolean isRecovery(String name, String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    int used =
        db.createQuery("delete from RecoveryCode r where r.codeHash = :hash and r.name = :name")
            .setParameter("hash", seal.mark(plain, SignIns.key(name)))
            .setParameter("name", SignIns.key(name))
            .executeUpdate();
    if (used == 1) {
      audit.note("second-factor.recovery", SignIns.key(name), codesLeft(name) + " left");
    }
    return used == 1;
  }

  /** Ten new recovery codes; the old ones no longer count. */
  public List<String> newCodes(String name) {
    String key = SignIns.key(name);
    confirmed(name);
    forgetCodes(key);
    List<String> codes = Stream.generate(SecondFactors::code).limit(CODES).toList();
    codes.forEach(code -> db.persist(new RecoveryCode(seal.mark(code, key), key)));
    audit.note("second-factor.codes", key, CODES + " new ones");
    return codes.stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
  }

  public long codesLeft(String name) {
    return db.createQuery("select count(r) from RecoveryCode r where r.name = :name", Long.class)
        .setParameter("name", SignIns.key(name))
        .getSingleResult();
  }

  /** The password alone is enough again, until another authenticator is confirmed. */
  public void remove(String name) {
    String key = SignIns.key(name);
    SecondFactor factor = locked(name).orElseThrow(() -> off(name));
    forgetCodes(key);
    db.remove(factor);
    changed(name);
    audit.note("second-factor.off", key, "");
  }

  private void forgetCodes(String key) {
    db.createQuery("delete from RecoveryCode r where r.name = :name")
        .setParameter("name", key)
        .executeUpdate();
  }

  /** Two who bring the same code come one after the other. */
  private Optional<SecondFactor> locked(String name) {
    String key = SignIns.key(name);
    return Optional.ofNullable(db.find(SecondFactor.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  private SecondFactor confirmed(String name) {
    return locked(name).filter(SecondFactor::isConfirmed).orElseThrow(() -> off(name));
  }

  private void changed(String name) {
    Objects.requireNonNull(db.find(SignIn.class, SignIns.key(name))).changed(clock.instant());
  }

  private static Refusal off(String name) {
    return new Refusal(Reason.SECOND_FACTOR_OFF, name);
  }

  private static String digits(String code) {
    return code.replaceAll("\\s", "");
  }

  private static String code() {
    StringBuilder text = new StringBuilder();
    RANDOM
        .ints(CODE_LENGTH, 0, LETTERS.length())
        .forEach(each -> text.append(LETTERS.charAt(each)));
    return text.toString();
  }
}
