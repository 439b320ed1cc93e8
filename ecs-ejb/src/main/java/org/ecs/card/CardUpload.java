package org.ecs.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * Takes a file in for its preview, whatever its length in the same memory: each part is a
 * transaction, and a file that cannot be read leaves nothing behind.
 */
@ApplicationScoped
public class CardUpload {

  @Inject private CardImports imports;

  @Inject
  @ConfigProperty(name = "ecs.office.zone")
  private Optional<ZoneId> zone;

  /**
   * Reads the file for a pool and returns the id of the preview. Refuses what is not text, is in
   * letters that ECS does not read, is too long, or has no line at all.
   */
  public long take(long pool, String fileName, InputStream file) throws IOException {
    long id = imports.begin(pool, fileName);
    boolean read = false;
    try {
      int last =
          CardFile.read(file, zone.orElse(ZoneId.systemDefault()), part -> imports.stage(id, part));
      if (last == 0) {
        throw new Refusal(Reason.CARD_FILE_EMPTY, fileName);
      }
      imports.judge(id, last);
      read = true;
      return id;
    } finally {
      if (!read) {
        imports.discard(id);
      }
    }
  }
}
