package org.ecs.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first administrator when ECS starts with nobody in it, and leaves the password where
 * only the host reads it.
 */
@Singleton
@Startup
public class FirstAdministrator {

  @Inject private SignIns signIns;

  @Inject
  @ConfigProperty(name = "ecs.admin.password")
  private Optional<String> configured;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir", defaultValue = "target")
  private String dataFolder;

  @PostConstruct
  void create() {
    if (!signIns.nobodyYet()) {
      return;
    }
    String password = configured.orElseGet(this::generateAndWriteDown);
    signIns.create(
        "admin", password, SignIns.Kind.STAFF, EnumSet.complementOf(EnumSet.of(Role.SUBSCRIBER)));
  }

  private String generateAndWriteDown() {
    String password = Passwords.generated();
    Path file = Path.of(dataFolder, "administrator.password");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, password + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the administrator's password cannot be written", e);
    }
    return password;
  }
}
