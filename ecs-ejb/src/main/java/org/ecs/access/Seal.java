package org.ecs.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets readable for ECS only: AES-256-GCM for what it has to read again, HMAC-SHA256 for
 * what it has only to recognise. The key is {@code ecs.secret.key}, or a file of the data folder
 * that is made at first use; a copy of the database alone tells nothing.
 */
@ApplicationScoped
public class Seal {

  private static final int SHORTEST_KEY = 32;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject
  @ConfigProperty(name = "ecs.secret.key")
  private Optional<String> configured;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir", defaultValue = "target")
  private String dataFolder;

  private byte @Nullable [] master;

  /** Seals a text for its owner; for nobody else it can be opened. */
  String seal(String text, String owner) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, text.getBytes(StandardCharsets.UTF_8), owner);
    byte[] both = ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
    return Base64.getEncoder().encodeToString(both);
  }

  String open(String sealed, String owner) {
    ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    byte[] iv = new byte[IV_BYTES];
    both.get(iv);
    byte[] rest = new byte[both.remaining()];
    both.get(rest);
    return new String(crypt(Cipher.DECRYPT_MODE, iv, rest, owner), StandardCharsets.UTF_8);
  }

  /** What a text of an owner is recognised by: 64 hexadecimal digits. */
  String mark(String text, String owner) {
    return HexFormat.of().formatHex(hmac(key("mark"), owner + '\0' + text));
  }

  private byte[] crypt(int mode, byte[] iv, byte[] text, String owner) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key("seal"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not sealed with this node's ecs.secret.key", e);
    }
  }

  private byte[] key(String purpose) {
    return hmac(master(), purpose);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized byte[] master() {
    if (master == null) {
      String text = configured.filter(key -> !key.isBlank()).orElseGet(this::ofFile);
      if (text.length() < SHORTEST_KEY) {
        throw new IllegalStateException("ecs.secret.key: at least " + SHORTEST_KEY + " characters");
      }
      master = text.getBytes(StandardCharsets.UTF_8);
    }
    return master;
  }

  private String ofFile() {
    Path file = Path.of(dataFolder, "secret.key");
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be read or made", e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[SHORTEST_KEY];
    RANDOM.nextBytes(key);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file, ownerOnly);
      Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    } catch (FileAlreadyExistsException twin) {
      throw new IllegalStateException("two nodes share one data folder", twin);
    }
  }
}
