package org.ecs.reports;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operator's logo; a letter without one is better than none. */
final class Logo {

  private static final Logger LOG = LoggerFactory.getLogger(Logo.class);

  private Logo() {}

  /**
   * On white, since PDF/A-1 knows no transparency (ISO 19005-1 §6.4); null if it cannot be read.
   */
  static @Nullable Image read(Path file) {
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image != null) {
        return onWhite(image);
      }
      LOG.warn("the logo {} is neither PNG nor JPEG", file);
    } catch (IOException e) {
      LOG.warn("the logo {} cannot be read: {}", file, e.getMessage());
    }
    return null;
  }

  private static Image onWhite(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = flat.createGraphics();
    paper.drawImage(image, 0, 0, Color.WHITE, null);
    paper.dispose();
    return flat;
  }
}
