package org.ecs.reports;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The logo as it was read last: a month's invoices read it once, unless the file changes. As a
 * JPEG, which goes into documents as it is, while a PNG would be unpacked and packed anew each
 * time.
 */
final class LastLogo {

  // 300 dpi and more where the layout draws it
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 400;
  private static final float QUALITY = 0.95f;

  private volatile @Nullable Read last;

  byte @Nullable [] read(Path file) {
    FileTime time = time(file);
    Read known = last;
    if (known == null || !known.file.equals(file) || !known.time.equals(time)) {
      known = new Read(file, time, jpeg(file));
      last = known;
    }
    return known.image;
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static byte @Nullable [] jpeg(Path file) {
    Image image = Logo.read(file);
    if (image == null) {
      return null;
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try {
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(small(image), null, null), how);
      }
      return jpeg.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  /** No larger than it is printed. */
  private static BufferedImage small(Image image) {
    int width = image.getWidth(null);
    int height = image.getHeight(null);
    int most = Math.max(ceilDiv(width, WIDTH), ceilDiv(height, HEIGHT));
    int across = Math.max(1, width / most);
    int down = Math.max(1, height / most);
    BufferedImage drawn = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = drawn.createGraphics();
    Image scaled = image.getScaledInstance(across, down, Image.SCALE_AREA_AVERAGING);
    paper.drawImage(scaled, 0, 0, null);
    paper.dispose();
    return drawn;
  }

  private static int ceilDiv(int pixels, int most) {
    return (pixels + most - 1) / most;
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Read(Path file, FileTime time, byte @Nullable [] image) {}
}
