package org.ecs.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Images that somebody sees. */
final class Pixels {

  private Pixels() {}

  static boolean wide(PDResources resources, COSName name) {
    try {
      return ((PDImageXObject) resources.getXObject(name)).getWidth() > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
