package org.ecs.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapTilesTest {

  private static final String POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self'";

  @Test
  void onlyPicturesOfTheTilesHostAreLetIn() {
    assertThat(MapTiles.allowing(POLICY, "https://tiles.example.org:8443/{z}/{x}/{y}.png"))
        .isEqualTo(
            "default-src 'self'; img-src 'self' https://tiles.example.org:8443 data:; font-src 'self'");
    assertThat(MapTiles.allowing(POLICY, "https://{s}.tiles.example.org/{z}/{x}/{y}.png"))
        .contains("img-src 'self' https://*.tiles.example.org data:");
  }

  @Test
  void whatIsNoAddressLetsNothingIn() {
    for (String odd : new String[] {"", "tiles", "javascript:x", "https://a; script-src */{z}"}) {
      assertThat(MapTiles.allowing(POLICY, odd)).isEqualTo(POLICY);
    }
  }
}
