package org.ecs.web.selfcare;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecs.common.Audit;

/** All that ECS holds about the subscriber who is signed in, as JSON files in a ZIP. */
@WebServlet("/selfcare/personal-data.zip")
public class PersonalDataZip extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient PersonalData data;
  @Inject private transient Me me;
  @Inject private transient Audit audit;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = me.getAccount().number();
    audit.note("personal-data.export", number, "by the subscriber");
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + number + ".zip\"");
    response.setHeader("Cache-Control", "no-store");
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      for (Map.Entry<String, Supplier<Object>> file : data.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey() + ".json"));
        write(zip, file.getValue().get());
        zip.closeEntry();
      }
    }
  }

  private static void write(ZipOutputStream zip, Object content) {
    var pretty = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (JsonGenerator json = pretty.createGenerator(new StaysOpen(zip), StandardCharsets.UTF_8)) {
      new RecordJson(json).write(content);
    }
  }

  /** A generator closes what it writes to; the archive goes on with its next file. */
  private static final class StaysOpen extends FilterOutputStream {

    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
