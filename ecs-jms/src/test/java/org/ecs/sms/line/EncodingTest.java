package org.ecs.sms.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How texts are written on the line, and read from it. */
class EncodingTest {

  @Test
  void whatTheGsmAlphabetSaysGoesInIt() {
    assertThat(Encoding.of("Lataus pysäytetään: 5,50 € [2]", false)).isEqualTo(Encoding.GSM_7);
    assertThat(Encoding.of("Зарядка", false)).isEqualTo(Encoding.UCS_2);
    assertThat(Encoding.of("Straße", true)).isEqualTo(Encoding.LATIN_1);
    assertThat(Encoding.of("5 €", true)).as("not in ISO 8859-1").isEqualTo(Encoding.UCS_2);
  }

  @Test
  void theAlphabetIsTheOneOfTheStandard() {
    assertThat(Gsm7.encode("@£$ äöü é€"))
        .containsExactly(0, 1, 2, 0x20, 0x7b, 0x7c, 0x7e, 0x20, 5, 0x1b, 0x65);
    String all =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡A§¿aà^{}\\[~]|€";
    assertThat(Gsm7.decode(Gsm7.encode(all))).isEqualTo(all);
  }

  @Test
  void aSignThatOnlyPrintersNeedDoesNotMakeATextDearer() {
    String receipt = "10.00–11.00: 3,000 kWh, 1,02\u00a0€ “ok” …";
    assertThat(Encoding.plain(receipt)).isEqualTo("10.00-11.00: 3,000 kWh, 1,02 € \"ok\" ...");
    assertThat(Encoding.of(Encoding.plain(receipt), false)).isEqualTo(Encoding.GSM_7);
  }

  @Test
  void partsSplitNoCharacter() {
    assertThat(Encoding.GSM_7.fits("x".repeat(160))).isTrue();
    assertThat(Encoding.GSM_7.fits("x".repeat(159) + "€")).isFalse();
    String euros = "x".repeat(152) + "€€" + "y".repeat(10);
    List<String> parts = Encoding.GSM_7.parts(euros);
    assertThat(parts).containsExactly("x".repeat(152), "€€" + "y".repeat(10));
    String faces = "😀".repeat(40);
    assertThat(Encoding.UCS_2.fits(faces)).isFalse();
    assertThat(Encoding.UCS_2.parts(faces)).containsExactly("😀".repeat(33), "😀".repeat(7));
  }

  @Test
  void whatPhonesWriteIsReadByItsCoding() {
    assertThat(Encoding.decode((byte) 0, Gsm7.encode("Ä1001"), false)).isEqualTo("Ä1001");
    assertThat(Encoding.decode((byte) 0, "Ä1001".getBytes(ISO_8859_1), true)).isEqualTo("Ä1001");
    assertThat(Encoding.decode((byte) 3, "ä".getBytes(ISO_8859_1), false)).isEqualTo("ä");
    assertThat(Encoding.decode((byte) 8, "😀".getBytes(UTF_16BE), false)).isEqualTo("😀");
    assertThat(Encoding.decode((byte) 8, new byte[] {0}, false)).as("half").isNotNull();
    assertThat(Encoding.decode((byte) 4, new byte[] {1, 2}, false)).as("octets").isEmpty();
    assertThat(Encoding.decode((byte) 0xf5, new byte[] {1, 2}, false)).isEmpty();
    assertThat(Encoding.decode((byte) 0xf1, Gsm7.encode("1001"), false)).isEqualTo("1001");
    assertThat(Encoding.decode((byte) 0, new byte[] {0x1b, -1, 0x1b}, false)).isNotNull();
  }
}
