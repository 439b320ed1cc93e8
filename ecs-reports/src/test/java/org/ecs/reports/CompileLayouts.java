package org.ecs.reports;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: layouts become what the server loads, beside the colours that PDF/A wants. */
public final class CompileLayouts {

  private CompileLayouts() {}

  /**
   * @param args the folder of the layouts and the folder of the classes
   */
  public static void main(String[] args) throws IOException, JRException {
    Path to = Path.of(args[1]).resolve("org/ecs/reports");
    Files.createDirectories(to);
    try (DirectoryStream<Path> layouts = Files.newDirectoryStream(Path.of(args[0]), "*.jrxml")) {
      for (Path layout : layouts) {
        String compiled = layout.getFileName().toString().replace(".jrxml", ".jasper");
        JasperCompileManager.compileReportToFile(
            layout.toString(), to.resolve(compiled).toString());
      }
    }
    Files.write(to.resolve("srgb.icc"), ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
  }
}
