package org.ecs.web.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecs.sms.NewText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as aggregators post them, and how they prove themselves. */
class HookedTextTest {

  private static final String JSON = "application/json; charset=utf-8";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static NewText read(String type, String body) {
    return HookedText.of(type, body.getBytes(UTF_8));
  }

  @Test
  void jsonAndAFormSayTheSame() {
    NewText text = new NewText("+358501112223", "16123", "pysäytä & seis", "hook:m-1");
    assertThat(
            read(
                JSON,
                "{\"id\":\"m-1\",\"from\":\"+358501112223\",\"to\":\"16123\",\"text\":\"pysäytä & seis\",\"x\":[1]}"))
        .isEqualTo(text);
    assertThat(read(FORM, "id=m-1&from=%2B358501112223&to=16123&text=pys%C3%A4yt%C3%A4+%26+seis"))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                         | body: no JSON object
          []                        | body: no JSON object
          {"id":"1"}                | from: missing
          {"from":"+358501112223"}  | id: missing
          {"id":7,"from":"+35850"}  | id: missing
          """)
  void whatIsWrongIsSaid(String body, String why) {
    assertThatThrownBy(() -> read(JSON, body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void anOddFormOrEncodingIsRefused() {
    assertThatThrownBy(() -> read(FORM, "id=%zz&from=1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HookedText.of(FORM, new byte[] {(byte) 0xc3}))
        .hasMessage("body: no UTF-8");
    assertThatThrownBy(() -> read(FORM, "from=1&id=" + "x".repeat(91)))
        .hasMessage("id: at most 90 characters");
    assertThat(HookedText.isRead(null)).isFalse();
    assertThat(HookedText.isRead("text/xml")).isFalse();
  }

  @Test
  void aSignatureIsTheStandardsHmac() { // RFC 4231, test case 2
    assertThat(new Secret("Jefe").signature("what do ya want for nothing?".getBytes(UTF_8)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }
}
