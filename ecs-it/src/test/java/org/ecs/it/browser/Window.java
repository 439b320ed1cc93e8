package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecs.it.system.RunningEcs;

/** One reader's browser window on ECS. Addresses are told below the application's own. */
public final class Window {

  private final BrowserContext context;
  private final Page page;
  private final Map<String, List<Cookie>> signedIn;
  private final Path screenshots;
  private final List<String> wrong = new ArrayList<>();

  Window(BrowserContext context, Map<String, List<Cookie>> signedIn, Path screenshots) {
    this.context = context;
    this.signedIn = signedIn;
    this.screenshots = screenshots;
    this.page = context.newPage();
    context.setDefaultTimeout(60_000);
    page.onPageError(this::wentWrong);
    page.onConsoleMessage(
        message -> {
          // an answer of 403 or 404 is also told here; those are asserted where they are meant
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            wentWrong(message.text());
          }
        });
  }

  /** The whole of what Playwright can do. */
  public Page page() {
    return page;
  }

  /** Goes to an address, e.g. {@code office/stations/?q=S-1}. */
  public Response open(String address) {
    return page.navigate(address);
  }

  /** Asks for an address as a script in the page would, and does not go there. */
  public APIResponse ask(String address) {
    return context.request().get(address, RequestOptions.create().setMaxRedirects(0));
  }

  /** Sends a form as a script in the page would, and goes nowhere. */
  public APIResponse post(String address, Map<String, String> fields) {
    FormData form = FormData.create();
    fields.forEach(form::set);
    return context
        .request()
        .post(address, RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  /** Fills in the form of the sign-in page that is shown, and waits for what comes then. */
  public Window signIn(String name, String password) {
    page.fill("input[name=j_username]", name);
    page.fill("input[name=j_password]", password);
    page.waitForNavigation(() -> page.click("button.primary"));
    return this;
  }

  /** For tests that are not about signing in: it is done once a run, later windows share it. */
  public Window as(String name, String password) {
    List<Cookie> earlier = signedIn.get(name);
    if (earlier == null) {
      open("office/");
      signIn(name, password);
      signedIn.put(name, context.cookies());
    } else {
      context.addCookies(earlier);
    }
    return this;
  }

  public Window asAdministrator() {
    return as("admin", RunningEcs.shared().administratorPassword());
  }

  public Locator find(String css) {
    return page.locator(css);
  }

  /** What can be read in the main part of the page, with plain spaces before units too. */
  public String text() {
    return page.locator("main").innerText().replace('\u00a0', ' ');
  }

  public String title() {
    return page.title();
  }

  public Window light() {
    return scheme(ColorScheme.LIGHT);
  }

  public Window dark() {
    return scheme(ColorScheme.DARK);
  }

  private Window scheme(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return this;
  }

  /** Keeps a picture of the whole page, under the name of the test. */
  public Window keep(String name) {
    String size = isPhone() ? "phone" : "desktop";
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(screenshots.resolve(name + "-" + size + ".png")));
    return this;
  }

  /**
   * The page as it is now is fit to be used: it is accessible and not wider than the window; on a
   * desk in light and in dark, on a phone, whose colors are the same, in light. Pictures are kept.
   */
  public Window assertGood(String name) {
    assertFits();
    light().keep(name);
    Accessibility.assertAccessible(page);
    if (isPhone()) {
      return this;
    }
    dark().keep(name + "-dark");
    Accessibility.assertAccessible(page);
    return light();
  }

  private boolean isPhone() {
    return page.viewportSize().width < 700;
  }

  /** Nothing makes the reader scroll sideways. */
  public Window assertFits() {
    int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    assertThat(wide).as("width of %s", page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    return this;
  }

  void wentWrong(String what) {
    wrong.add(page.url() + ": " + what);
  }

  void assertNothingWentWrong() {
    assertThat(wrong).as("errors of scripts").isEmpty();
  }

  /** As if the browser had been closed and opened again: whoever was signed in is not any more. */
  public Window forgetSession() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    return this;
  }

  void close() {
    context.close();
  }
}
