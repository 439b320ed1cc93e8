package org.ecs.reports;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The logo as it was read last: a month's invoices read it once, unless the file changes. */
final class LastLogo {

  private volatile @Nullable Read last;

  byte @Nullable [] read(Path file) {
    FileTime time = time(file);
    Read known = last;
    if (known == null || !known.file.equals(file) || !known.time.equals(time)) {
      known = new Read(file, time, png(file));
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

  private static byte @Nullable [] png(Path file) {
    if (!(Logo.read(file) instanceof RenderedImage image)) {
      return null;
    }
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Read(Path file, FileTime time, byte @Nullable [] image) {}
}
