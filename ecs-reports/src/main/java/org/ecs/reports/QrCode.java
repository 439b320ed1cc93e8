package org.ecs.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code of level M, which still reads with 15 % of it damaged. */
final class QrCode {

  private static final int PIXELS = 8;
  private static final int QUIET =
      1; // the paper around it is white for more than the four asked for

  private QrCode() {}

  static Image of(String text) {
    return drawn(text, PIXELS);
  }

  /** As a file of one bit a pixel, small, for documents by the thousand. */
  static byte[] png(String text) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream(1024);
      ImageIO.write(drawn(text, PIXELS / 2), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage drawn(String text, int pixels) {
    BitMatrix code = encode(text);
    int side = code.getWidth() * pixels;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster paper = image.getRaster();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        paper.setSample(x, y, 0, code.get(x / pixels, y / pixels) ? 0 : 1);
      }
    }
    return image;
  }

  private static BitMatrix encode(String text) {
    Map<EncodeHintType, Object> how =
        Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            QUIET);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, how);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }
}
