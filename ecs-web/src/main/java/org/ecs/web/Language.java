package org.ecs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The reader's language: chosen once, or else the browser's, or else English. */
@Named
@RequestScoped
public class Language {

  static final String COOKIE = "ecs-language";
  static final List<String> SPOKEN = List.of("en", "fi", "de");

  private static final List<String> BUNDLES =
      List.of("org.ecs.web.texts", "org.ecs.web.selfcare.texts");

  @Inject private HttpServletRequest request;

  /** With the country where the browser tells one, for the formats of dates and numbers. */
  public Locale getLocale() {
    List<Locale> wanted = Collections.list(request.getLocales());
    String language =
        chosen(
            wanted.stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse("en"));
    return wanted.stream()
        .filter(locale -> locale.getLanguage().equals(language))
        .findFirst()
        .orElse(Locale.forLanguageTag(language.equals("en") ? "en-GB" : language));
  }

  public static boolean isSpoken(@Nullable String language) {
    return language != null && SPOKEN.contains(language);
  }

  public List<String> getSpoken() {
    return SPOKEN;
  }

  /** The language's name in itself. */
  public String named(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getDisplayLanguage(locale);
  }

  /** A text with its places filled, e.g. {@code agoMinutes} with 5. */
  public String text(String key, Object... values) {
    return BUNDLES.stream()
        .map(name -> ResourceBundle.getBundle(name, getLocale()))
        .filter(texts -> texts.containsKey(key))
        .map(texts -> new MessageFormat(texts.getString(key), getLocale()).format(values))
        .findFirst()
        .orElse(key);
  }

  private String chosen(String otherwise) {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse(otherwise);
  }
}
