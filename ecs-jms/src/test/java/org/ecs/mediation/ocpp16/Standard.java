package org.ecs.mediation.ocpp16;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schemas of OCPP 1.6 and its security extension, where they are (ecs.ocpp.schemas). */
final class Standard {

  private static final Path FOLDER =
      Path.of(System.getProperty("ecs.ocpp.schemas", "../../shared/ocpp"));

  private Standard() {}

  static boolean isHere() {
    return Files.isDirectory(FOLDER.resolve("1.6"));
  }

  /** Of a message, e.g. {@code GetLog} or {@code GetLogResponse}. */
  static JsonSchema schema(String name) {
    Path core = FOLDER.resolve("1.6").resolve(name + ".json");
    boolean inCore = Files.exists(core);
    Path file = inCore ? core : FOLDER.resolve("1.6-security").resolve(name + ".json");
    try {
      String text = Files.readString(file).replace("\uFEFF", "");
      var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      return JsonSchemaFactory.getInstance(inCore ? VersionFlag.V4 : VersionFlag.V6)
          .getSchema(text, InputFormat.JSON, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
