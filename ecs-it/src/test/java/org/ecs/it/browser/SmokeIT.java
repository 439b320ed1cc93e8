package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That a browser of this machine can be driven at all. */
class SmokeIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void theAdministratorSignsInAndSeesTheOverview() {
    Window desktop = browser.desktop();
    desktop.open("office/");
    desktop.signIn("admin", RunningEcs.shared().administratorPassword());
    assertThat(desktop.title()).isEqualTo("Overview – ECS");
    desktop.keep("overview");
    Window phone = browser.phone().asAdministrator();
    phone.open("office/");
    assertThat(phone.title()).isEqualTo("Overview – ECS");
    phone.keep("overview");
  }
}
