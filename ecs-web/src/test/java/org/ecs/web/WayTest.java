package org.ecs.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {

  private static final HttpServletRequest REQUEST =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              WayTest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (self, method, arguments) ->
                  method.getName().equals("getContextPath") ? "/ecs" : null);

  @Test
  void theWayGoesOnToThePageThatWasWanted() {
    assertThat(Way.to(REQUEST, "/ecs/office/sessions/?state=RUNNING&page=2"))
        .isEqualTo("/ecs/office/sessions/?state=RUNNING&page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/ecs/office/",
        "//example.org/ecs/office/",
        "/ecs/office/../sign-out",
        "/ecs/office/\\example.org",
        "/ecs/office/\r\nSet-Cookie: a=b",
        "/ecs/officer/",
        "/ecs/office/stations/station-live.xhtml?id=1",
        "javascript:alert(1)"
      })
  void itGoesNowhereElse(String wanted) {
    assertThat(Way.to(REQUEST, wanted)).isEqualTo("/ecs/office/");
  }
}
