package org.ecs.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {

  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

  @Test
  void aCameraReadsWhatWasWritten() throws Exception {
    String uri = "otpauth://totp/ECS:ann?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ECS";
    Qr qr = Qr.of(uri);
    int scale = 4;
    int width = qr.size() * scale;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xffffff);
    MODULE
        .matcher(qr.path())
        .results()
        .forEach(
            module -> {
              int left = Integer.parseInt(module.group(1)) * scale;
              int top = Integer.parseInt(module.group(2)) * scale;
              for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + scale, 0);
              }
            });
    var picture = new RGBLuminanceSource(width, width, pixels);
    assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText())
        .isEqualTo(uri);
  }
}
