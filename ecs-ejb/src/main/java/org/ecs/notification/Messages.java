package org.ecs.notification;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.ecs.billing.BillDataRecords;
import org.ecs.subscriber.AccountRow;

/**
 * Renders messages from templates: for each occasion and channel one of plain text, and for e-mail
 * one of HTML beside it; the words come from the language's {@code messages.properties}.
 */
@Stateless
public class Messages {

  private static final Configuration TEMPLATES = templates();

  @Inject private BillDataRecords records;

  /** The message about something, for one channel, in the language of the account. */
  public Message render(
      Occasion occasion, long about, AccountRow account, String channel, String to) {
    Locale locale = account.contact().locale();
    Map<String, Object> model = new HashMap<>();
    ResourceBundle words = words(locale);
    model.put("words", words);
    model.put("account", account);
    model.put("it", subjectOf(occasion, about, locale));
    String base = occasion.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + channel;
    boolean email = "email".equals(channel);
    String text = fill(base + ".txt.ftl", model);
    String subject = email ? fill(base + ".subject.ftl", model).strip() : "";
    return new Message(to, subject, text, email ? fill(base + ".html.ftl", model) : null);
  }

  private Object subjectOf(Occasion occasion, long about, Locale locale) {
    return switch (occasion) {
      case SESSION_RECEIPT -> new SessionReceipt(records.get(about), locale);
    };
  }

  /** English where a language is not spoken, never the server's own. */
  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.ecs.notification.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String fill(String template, Map<String, Object> model) {
    StringWriter filled = new StringWriter();
    try {
      Template found = TEMPLATES.getTemplate(template);
      found.process(model, filled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template, e);
    }
    return filled.toString();
  }

  private static Configuration templates() {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(Messages.class, "");
    templates.setDefaultEncoding("UTF-8");
    templates.setLocalizedLookup(false);
    templates.setLogTemplateExceptions(false);
    templates.setRecognizeStandardFileExtensions(false);
    templates.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    templates.setTemplateConfigurations(html());
    return templates;
  }

  private static TemplateConfigurationFactory html() {
    var html = new TemplateConfiguration();
    html.setOutputFormat(HTMLOutputFormat.INSTANCE);
    return new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.html.ftl"), html);
  }
}
