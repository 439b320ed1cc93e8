package org.ecs.it.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of a test, one process for all tests of a run: opens windows on the running ECS,
 * closes them after the test, and keeps what they showed when it failed.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

  private static final Path SCREENSHOTS = Path.of("target/screenshots").toAbsolutePath();
  private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();
  private static com.microsoft.playwright.Browser chromium;

  private final List<Window> windows = new ArrayList<>();
  private final Supplier<RunningEcs> ecs;
  private Path screenshots = SCREENSHOTS;

  /** On the ECS that all tests of a run share. */
  public Browser() {
    this(RunningEcs::shared);
  }

  /** On one of its own. */
  public Browser(Supplier<RunningEcs> ecs) {
    this.ecs = ecs;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    Assumptions.assumeFalse(
        Chromium.isUnwanted(System.getenv()), "without a browser: ECS_CHROMIUM is none");
    screenshots =
        SCREENSHOTS.resolve(
            test.getRequiredTestClass().getSimpleName()
                + "."
                + test.getRequiredTestMethod().getName());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    try {
      if (test.getExecutionException().isPresent()) {
        windows.forEach(window -> window.keep("failed-" + windows.indexOf(window)));
      } else {
        windows.forEach(Window::assertNothingWentWrong);
      }
    } finally {
      windows.forEach(Window::close);
      windows.clear();
    }
  }

  /** A window as on a desk, in which nobody has signed in. */
  public Window desktop() {
    return window(new NewContextOptions().setViewportSize(1280, 900));
  }

  /** The same on another ECS than the one that all tests share. */
  public Window desktop(RunningEcs other) {
    return window(
        new NewContextOptions().setViewportSize(1280, 900).setBaseURL(other.http() + "/ecs/"));
  }

  /** A window as on a phone. */
  public Window phone() {
    return window(
        new NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
  }

  /** A window as on a desk, of a reader of another language, e.g. {@code fi-FI}. */
  public Window desktop(String locale) {
    return window(new NewContextOptions().setViewportSize(1280, 900).setLocale(locale));
  }

  private Window window(NewContextOptions options) {
    if (options.locale == null) {
      options.setLocale("en-GB");
    }
    if (options.baseURL == null) {
      options.setBaseURL(ecs.get().http() + "/ecs/");
    }
    Window window = new Window(chromium().newContext(options), SIGNED_IN, screenshots);
    windows.add(window);
    return window;
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(Duration.ofSeconds(30).toMillis());
      Path program = Chromium.find(System.getenv());
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-dev-shm-usage",
                              "--disable-background-networking",
                              "--disable-component-update")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return chromium;
  }
}
