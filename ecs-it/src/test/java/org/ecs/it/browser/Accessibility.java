package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Whether everybody can use a page, as far as axe can tell: WCAG 2.2 A and AA. */
public final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  /** Fails with each broken rule, what it wants, and where. */
  public static void assertAccessible(Page page) {
    List<String> broken =
        new AxeBuilder(page)
            .withTags(RULES).analyze().getViolations().stream().map(Accessibility::told).toList();
    assertThat(broken).as("accessibility of %s", page.url()).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getNodes().stream()
        .map(Accessibility::where)
        .collect(Collectors.joining("\n", rule.getId() + ": " + rule.getHelp() + "\n", ""));
  }

  private static String where(CheckedNode node) {
    return "  " + node.getTarget() + " " + node.getHtml() + "\n    " + node.getFailureSummary();
  }
}
